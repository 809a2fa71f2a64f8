package org.graphportal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

@OnThePortal
class ExplorerIT {

    @Test
    void an_explorer_asks_what_comes_to_mind(Browser browser, StandInControl standIn) {
        StandInPerson person = explorer(standIn);
        signIn(browser, person, "/my/queries");

        browser.press("Ask Microsoft Graph");
        assertThat(browser.all(By.cssSelector("#paths option"))).hasSizeGreaterThan(5);
        browser.fill(By.id("path"), "/me?$select=displayName").press("Ask");

        assertThat(browser.find(By.id("content")).getText()).contains("Name", person.displayName());
        assertThat(browser.find(By.id("path")).getDomProperty("value")).isEqualTo("/me?$select=displayName");
        assertThat(browser.open(browser.path()).find(By.id("content")).getText())
                .contains(person.displayName());
        assertThat(standIn.calls(person).count("me")).isEqualTo(2);
    }

    @Test
    @ChromiumOnly
    void the_browser_remembers_what_was_asked_and_no_answers_until_the_person_signs_out(
            Browser browser, StandInControl standIn) {
        signIn(browser, explorer(standIn), "/my/queries");
        browser.open(question("/me?$select=displayName", ""));
        browser.open(question("/../me", ""));

        browser.open("/my/explorer");

        assertThat(browser.find(By.cssSelector("#paths option")).getDomProperty("value"))
                .isEqualTo("/me?$select=displayName");
        assertThat(remembered(browser)).isEqualTo("{\"questions\":\"[\\\"/me?$select=displayName\\\"]\"}");
        browser.press(By.id("sign-out")).await(it -> it.heading().equals("You have signed out"));
        assertThat(remembered(browser)).isEqualTo("{}");
    }

    private static Object remembered(Browser browser) {
        return ((JavascriptExecutor) browser.driver()).executeScript("return JSON.stringify(localStorage)");
    }

    @Test
    void nobody_else_may(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/queries");

        assertThat(browser.text()).doesNotContain("Ask Microsoft Graph");
        for (String page : List.of(
                "/my/explorer", "/my/explorer.xhtml", "/my/explorer?path=/me", "/my/explorer-picture?path=/me")) {
            assertThat(browser.open(page).heading()).isEqualTo("You may not do this");
        }
        assertThat(standIn.calls(person).count("me")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me",
                "https://graph.evil.example/v1.0/me",
                "//graph.evil.example/me",
                "/me//messages",
                "/../me",
                "/me/../../oidc/userinfo",
                "/me/%2e%2e/%2e%2e/oidc/userinfo",
                "/me%2Fmessages",
                "/me\\messages",
                "/me#fragment",
                "/me?$select={secret}",
                "@graph.evil.example/me"
            })
    void a_path_that_leads_elsewhere_is_refused_before_any_call(String path, Browser browser, StandInControl standIn) {
        StandInPerson person = explorer(standIn);
        signIn(browser, person, "/my/queries");
        int before = standIn.calls(person).endpoints().values().stream()
                .mapToInt(count -> count)
                .sum();

        browser.open(question(path, ""));

        assertThat(browser.find(By.id("wrong")).getText()).contains("a path below the root of Microsoft Graph");
        assertThat(browser.find(By.id("path")).getDomProperty("value")).isEqualTo(path);
        assertThat(standIn.calls(person).endpoints().values().stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(before);
    }

    @Test
    void what_is_missing_can_be_asked_for_and_the_question_is_not_lost(Browser browser, StandInControl standIn) {
        signIn(browser, explorer(standIn), "/my/queries");

        browser.open(question("/me/messages?$top=3", ""));
        assertThat(browser.find(By.id("refused")).getText()).contains("a permission is missing");

        browser.fill(By.id("scopes"), "Mail.Read").press("Ask");
        assertThat(browser.heading()).isEqualTo("This page needs one more permission");
        browser.press(By.id("consent")).press("Accept");

        assertThat(browser.all(By.cssSelector("#content tbody tr"))).hasSize(3);
        assertThat(browser.find(By.id("path")).getDomProperty("value")).isEqualTo("/me/messages?$top=3");
        assertThat(browser.press("Next page").all(By.cssSelector("#content tbody tr")))
                .hasSize(3);
    }

    @Test
    void a_permission_that_nobody_knows_is_said_so(Browser browser, StandInControl standIn) {
        signIn(browser, explorer(standIn), "/my/queries");

        browser.open(question("/me", "&scopes=Mail.Reed"));

        assertThat(browser.find(By.id("wrong")).getText()).contains("does not know one of these permissions");
        assertThat(browser.find(By.id("scopes")).getDomProperty("value")).isEqualTo("Mail.Reed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://management.azure.com/user_impersonation", "api://x/y", "\"Mail.Read\""})
    void a_permission_of_anything_else_than_graph_is_refused_before_any_call(
            String scope, Browser browser, StandInControl standIn) {
        StandInPerson person = explorer(standIn);
        signIn(browser, person, "/my/queries");
        int before = standIn.calls(person).count("token");

        browser.open(question("/me", "&scopes=" + URLEncoder.encode(scope, StandardCharsets.UTF_8)));

        assertThat(browser.find(By.id("wrong")).getText()).contains("Only permissions of Microsoft Graph");
        assertThat(browser.find(By.id("scopes")).getDomProperty("value")).isEqualTo(scope);
        assertThat(standIn.calls(person).count("me")).isZero();
        assertThat(standIn.calls(person).count("token")).isEqualTo(before);
    }

    @Test
    void blanks_and_quotation_marks_are_written_as_they_are(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("roles", List.of("Explorer"))
                .with("granted", List.of("User.ReadBasic.All"))
                .create();
        signIn(browser, person, "/my/queries");

        browser.open(question("/users?$search=\"displayName:Megan\"&$count=true&$select=displayName", ""));

        assertThat(browser.all(By.cssSelector("#content td")))
                .extracting(WebElement::getText)
                .contains("Megan Bowen");
        assertThat(browser.find(By.id("curl")).getDomProperty("textContent"))
                .contains("-H 'ConsistencyLevel: eventual'", "$search=%22displayName:Megan%22");
    }

    @Test
    void the_directory_counts_on_each_page_although_the_link_to_it_does_not_say_so(
            Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("roles", List.of("Explorer"))
                .with("granted", List.of("User.ReadBasic.All"))
                .create();
        signIn(browser, person, "/my/queries");
        browser.open(question("/users?$top=3&%24count=true&$select=displayName", ""));

        browser.press("Next page");

        assertThat(browser.all(By.cssSelector("#content tbody tr"))).hasSize(3);
        assertThat(browser.find(By.id("curl")).getDomProperty("textContent"))
                .contains("-H 'ConsistencyLevel: eventual'", "?$skiptoken=")
                .doesNotContain("count=true");
    }

    @Test
    void a_number_is_a_text(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("roles", List.of("Explorer"))
                .with("granted", List.of("User.ReadBasic.All"))
                .create();
        signIn(browser, person, "/my/queries");

        assertThat(browser.open(question("/users/$count", ""))
                        .find(By.cssSelector("#content pre"))
                        .getText())
                .containsPattern("^\\d{2,}$");
    }

    @Test
    void what_graph_says_against_a_question_is_shown(Browser browser, StandInControl standIn) {
        signIn(browser, explorer(standIn), "/my/queries");

        browser.open(question("/me/nonsense", ""));

        assertThat(browser.find(By.id("refused")).getText()).contains("its answer below says why");
        browser.find(By.cssSelector("#answer > summary")).click();
        assertThat(browser.find(By.id("json")).getText()).contains("Resource not found for the segment 'nonsense'");
    }

    @Test
    void beta_is_asked_where_it_is_chosen(Browser browser, StandInControl standIn) {
        signIn(browser, explorer(standIn), "/my/queries");

        browser.open(question("/me", "&version=beta"));

        assertThat(browser.find(By.id("curl")).getDomProperty("textContent")).endsWith("/beta/me'");
        assertThat(browser.find(By.id("version")).getDomProperty("value")).isEqualTo("beta");
    }

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

    private static StandInPerson explorer(StandInControl standIn) {
        return standIn.people()
                .with("roles", List.of("Explorer"))
                .with("photo", true)
                .create();
    }

    private static String question(String path, String more) {
        return "/my/explorer?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + more;
    }
}
