package org.graphportal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.queries.Exploring.explorer;
import static org.graphportal.queries.Exploring.question;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.http.HttpResponse;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Pictures as answers of Graph. */
@OnThePortal
class ExplorerPictureIT {

    @Test
    @ChromiumOnly
    void a_picture_is_a_picture(Browser browser, StandInControl standIn) {
        signIn(browser, explorer(standIn), "/my/queries");

        WebElement picture =
                browser.open(question("/me/photos/240x240/$value", "")).find(By.cssSelector("#content img"));

        browser.await(it -> picture.getDomProperty("naturalWidth").equals("240"));
    }

    @Test
    void a_page_and_its_picture_are_one_call(Http http, StandInControl standIn) {
        StandInPerson person = explorer(standIn);
        SignInByHand.signIn(http, person, "/my/queries");

        http.get(question("/me/photo/$value", ""));
        HttpResponse<String> picture = http.get("/my/explorer-picture?path=/me/photo/$value");

        assertThat(picture.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(standIn.calls(person).count("photo")).isEqualTo(1);
        assertThat(http.get("/my/explorer-picture?path=/me/photo/$value").body())
                .isEqualTo(picture.body());
        assertThat(standIn.calls(person).count("photo")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "application/pdf"})
    void nothing_that_could_run_is_served_as_a_picture(String type, Http http, StandInControl standIn) {
        StandInPerson person = explorer(standIn);
        SignInByHand.signIn(http, person, "/my/queries");
        standIn.fault("photo")
                .person(person)
                .status(200)
                .header("Content-Type", type)
                .body("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
                .order();

        HttpResponse<String> page = http.get(question("/me/photo/$value", ""));
        HttpResponse<String> picture = http.get("/my/explorer-picture?path=/me/photo/$value");

        assertThat(page.body()).contains("id=\"other\"").doesNotContain("<img class=\"img-fluid\"", "<script>alert");
        assertThat(picture.statusCode()).isEqualTo(404);
        assertThat(picture.body()).doesNotContain("alert(1)");
    }
}
