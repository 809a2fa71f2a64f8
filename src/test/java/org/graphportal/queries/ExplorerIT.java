package org.graphportal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.queries.Exploring.explorer;
import static org.graphportal.queries.Exploring.question;
import static org.graphportal.signin.SignInSteps.signIn;

import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** Asking Graph what comes to mind. */
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

    private static Object remembered(Browser browser) {
        return ((JavascriptExecutor) browser.driver()).executeScript("return JSON.stringify(localStorage)");
    }
}
