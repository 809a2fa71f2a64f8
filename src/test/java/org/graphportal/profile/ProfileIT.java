package org.graphportal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInFault;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@OnThePortal
class ProfileIT {

    @Test
    void people_see_what_graph_knows_about_them(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("jobTitle", "Archivist")
                .with("officeLocation", "Cellar 2")
                .with("mobilePhone", null)
                .create();

        signIn(browser, person, "/my/profile");

        assertThat(browser.heading()).isEqualTo(person.displayName());
        assertThat(browser.text()).contains("Archivist", "Cellar 2", person.userPrincipalName(), person.id());
        assertThat(labels(browser)).contains("Office").doesNotContain("Mobile");
    }

    @Test
    void the_answer_is_shown_as_it_came_with_the_call_that_it_answers(Browser browser, StandInControl standIn) {
        signIn(browser, standIn.people().create(), "/my/profile");

        browser.find(By.tagName("summary")).click();

        assertThat(browser.find(By.id("json")).getDomProperty("textContent"))
                .contains("\"displayName\":", "@odata.context");
        assertThat(browser.all(By.cssSelector("#json .json-k"))).hasSizeGreaterThan(10);
        assertThat(browser.find(By.cssSelector("details dl")).getText())
                .contains("/v1.0/me?$select=id,displayName", "200", " ms")
                .containsPattern("request-id\\s+[0-9a-f]{8}-");
    }

    @Test
    void markup_in_names_is_text(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("displayName", "ł 字 <b>&\"")
                .with("jobTitle", "<script>document.title='taken'</script>")
                .create();

        signIn(browser, person, "/my/profile");

        assertThat(browser.heading()).isEqualTo("ł 字 <b>&\"");
        assertThat(browser.title()).isEqualTo("Profile · Graph Portal");
    }

    @Test
    void a_profile_takes_one_call_for_its_data_and_home_takes_none(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/roles");
        browser.open("/");
        assertThat(standIn.calls(person).count("me")).isZero();

        browser.open("/my/profile");

        assertThat(standIn.calls(person).count("me")).isEqualTo(1);
        assertThat(standIn.calls(person).count("token")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "status 429 | Microsoft Graph is busy",
                "status 401 | Your sign-in has run out",
                "status 403 | Microsoft Graph does not allow this",
                "body <html> | Microsoft Graph has given no answer that makes sense",
                "behaviour reset | Microsoft Graph does not answer"
            })
    void when_graph_fails_a_page_says_so_and_the_next_request_works(
            String fault, String heading, Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/roles");
        order(standIn.fault("me").person(person), fault);

        browser.open("/my/profile");
        assertThat(browser.heading()).isEqualTo(heading);

        standIn.clearFaults(person);
        browser.press("Try again").await(it -> it.heading().equals(person.displayName()));
    }

    @Test
    void a_busy_graph_says_how_long_to_wait_and_the_page_tries_again_by_itself(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("me")
                .person(person)
                .status(429)
                .header("Retry-After", "17.2")
                .order();

        HttpResponse<String> answer = http.get("/my/profile");

        assertThat(answer.headers().firstValue("Refresh")).contains("18");
        assertThat(answer.headers().firstValue("Retry-After")).contains("18");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"status 503", "body <html>", "behaviour hang"})
    void a_failed_call_can_be_found_in_the_log(String fault, Browser browser, StandInControl standIn, Portal portal) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/roles");
        order(standIn.fault("me").person(person), fault);

        Matcher id = Pattern.compile("client-request-id\\s+([0-9a-f-]{36})")
                .matcher(browser.open("/my/profile").text());

        assertThat(id.find()).isTrue();
        assertThat(portal.log()).contains("client-request-id " + id.group(1));
    }

    @Test
    @ChromiumOnly
    void a_photo_is_shown_where_there_is_one_and_initials_where_there_is_none(
            Browser hers, Browser his, StandInControl standIn) {
        signIn(hers, standIn.people().with("photo", true).create(), "/my/profile");
        signIn(his, standIn.people().with("photo", false).create(), "/my/profile");

        assertThat(naturalWidth(hers)).isEqualTo(240);
        assertThat(naturalWidth(his)).isEqualTo(96);
    }

    @Test
    @ChromiumOnly
    void the_json_can_be_copied(Browser browser, StandInControl standIn) {
        signIn(browser, standIn.people().create(), "/my/profile");
        browser.find(By.tagName("summary")).click();

        browser.press("Copy JSON").await(it -> it.text().contains("Copied."));
    }

    private static void order(StandInFault fault, String words) {
        String[] parts = words.split(" ", 2);
        switch (parts[0]) {
            case "status" -> fault.status(Integer.parseInt(parts[1])).order();
            case "body" -> fault.body(parts[1]).order();
            default -> fault.behaviour(parts[1]).order();
        }
    }

    private static Stream<String> labels(Browser browser) {
        return browser.all(By.tagName("dt")).stream().map(WebElement::getText);
    }

    private static Object naturalWidth(Browser browser) {
        WebElement photo = browser.find(By.cssSelector("main img"));
        browser.await(it -> Integer.parseInt(photo.getDomProperty("naturalWidth")) > 0);
        return Integer.parseInt(photo.getDomProperty("naturalWidth"));
    }
}
