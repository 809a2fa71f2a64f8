package org.graphportal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInFault;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** What a query's page makes of whatever Graph answers. */
@OnThePortal
class AnswerIT {

    private static final String MESSAGES = "/my/query?name=messages";

    @Test
    void a_list_goes_on_page_by_page_with_one_call_each(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn, 25);
        signIn(browser, person, MESSAGES);
        assertThat(rows(browser)).isEqualTo(10);

        browser.press("Next page");
        String second = browser.path();
        assertThat(second).startsWith(MESSAGES + "&page=").doesNotContain("skip");
        assertThat(rows(browser)).isEqualTo(10);
        assertThat(browser.press("Next page").shows(By.id("next"))).isFalse();
        assertThat(rows(browser)).isEqualTo(5);
        assertThat(standIn.calls(person).count("messages")).isEqualTo(3);

        assertThat(rows(browser.open(second))).isEqualTo(10);
        assertThat(browser.open(MESSAGES).find(By.id("next")).getDomAttribute("href"))
                .isEqualTo(second);
    }

    @Test
    void a_page_that_nobody_knows_is_the_first_one(Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn, 25), MESSAGES);

        browser.open(MESSAGES + "&page=https%3A%2F%2Fgraph.microsoft.com%2Fv1.0%2Fme");

        assertThat(browser.find(By.id("started-over")).getText()).contains("this is the first one");
        assertThat(rows(browser)).isEqualTo(10);
    }

    @Test
    void a_link_that_graph_no_longer_knows_starts_over_too(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn, 25);
        signIn(browser, person, MESSAGES);
        standIn.fault("messages")
                .person(person)
                .status(400)
                .error("Directory_ExpiredPageToken")
                .times(1)
                .order();

        browser.press("Next page");

        assertThat(browser.find(By.id("started-over")).getText()).contains("this is the first one");
        assertThat(rows(browser)).isEqualTo(10);
    }

    @Test
    void a_next_page_elsewhere_is_told_and_not_offered(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn, 25);
        standIn.fault("messages")
                .person(person)
                .member("@odata.nextLink", "http://graph.evil.example/v1.0/me/messages?$skip=10")
                .order();

        signIn(browser, person, MESSAGES);

        assertThat(browser.find(By.id("next-elsewhere")).getText()).contains("leads away from Microsoft Graph");
        assertThat(browser.shows(By.id("next"))).isFalse();
        assertThat(rows(browser)).isEqualTo(10);
    }

    @Test
    void an_empty_page_can_have_a_next_one(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn, 25);
        standIn.fault("messages")
                .person(person)
                .member("value", List.of())
                .times(1)
                .order();

        signIn(browser, person, MESSAGES);

        assertThat(browser.find(By.id("empty")).getText()).contains("the list is empty");
        assertThat(rows(browser.press("Next page"))).isEqualTo(10);
    }

    @Test
    void an_empty_list_is_said_so(Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn, 0), MESSAGES);

        assertThat(browser.find(By.id("content")).getText())
                .isEqualTo("There is nothing: Microsoft Graph has answered, and the list is empty.");
    }

    @Test
    void people_without_a_mailbox_are_told_so(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("mailbox", false)
                .with("granted", List.of("Mail.Read"))
                .create();

        signIn(browser, person, MESSAGES);

        assertThat(browser.find(By.id("refused")).getText()).startsWith("You have no mailbox");
        assertThat(unfolded(browser)).contains("404", "MailboxNotEnabledForRESTAPI");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "status 400 | My latest messages | mend this setting: graph.queries.messages.path",
                "status 403 | My latest messages | your role in the organisation does not reach that far",
                "status 404 | My latest messages | You have no mailbox",
                "status 409 | My latest messages | its answer below says why",
                "body <html> | My latest messages | this page cannot show",
                "body [] | My latest messages | this page cannot show",
                "status 429 | Microsoft Graph is busy | Please try again later",
                "behaviour reset | Microsoft Graph does not answer | in time"
            })
    void when_graph_fails_the_page_says_so_and_the_next_request_works(
            String fault, String heading, String words, Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn, 25);
        signIn(browser, person, "/my/queries");
        order(standIn.fault("messages").person(person), fault);

        browser.open(MESSAGES);
        assertThat(browser.heading()).isEqualTo(heading);
        assertThat(browser.text()).contains(words);

        standIn.clearFaults(person);
        assertThat(rows(browser.open(MESSAGES))).isEqualTo(10);
    }

    @Test
    void markup_and_letters_that_turn_the_line_are_text(Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn, 4), MESSAGES);

        assertThat(browser.title()).isEqualTo("My latest messages · Graph Portal");
        assertThat(browser.all(By.cssSelector("#content td:first-child")))
                .extracting(WebElement::getText)
                .contains("<b>Urgent</b> <script>alert(1)</script>");
        assertThat(browser.all(By.cssSelector("#content td > bdi")).size()).isEqualTo(8);
        assertThat(unfolded(browser)).contains("<b>Urgent</b>", "\\u202efdp.eciovni");
        assertThat(browser.source()).doesNotContain("<script>alert");
    }

    @Test
    void properties_and_types_that_nobody_has_heard_of_are_shown(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn, 0);
        standIn.fault("messages")
                .person(person)
                .body("{\"value\":[{\"id\":\"1\",\"mood\":\"<i>\",\"weight\":1.50,\"parts\":[1,2,3,4],"
                        + "\"owner\":{\"user\":{\"displayName\":\"\\u05d0\"}},\"gone\":null}]}")
                .order();

        signIn(browser, person, MESSAGES);

        assertThat(browser.all(By.cssSelector("#content th")))
                .extracting(WebElement::getText)
                .containsExactly("mood", "weight", "gone", "parts", "owner");
        assertThat(browser.all(By.cssSelector("#content td")))
                .extracting(WebElement::getText)
                .containsExactly("<i>", "1.50", "–", "1, 2, 3 +1", "\u05d0");
    }

    @Test
    void the_call_is_shown_with_what_is_known_about_it(Browser browser, StandInControl standIn) {
        signIn(browser, reader(standIn, 1), MESSAGES);

        assertThat(unfolded(browser))
                .contains("GET http", "/v1.0/me/messages?$top=10&$select=subject,from", "200", " ms");
        assertThat(fact(browser, "request-id")).matches("[0-9a-f-]{36}");
        assertThat(fact(browser, "client-request-id")).matches("[0-9a-f-]{36}");
        assertThat(fact(browser, "Content-Type")).startsWith("application/json");
        assertThat(browser.find(By.id("curl")).getText())
                .startsWith("curl -H \"Authorization: Bearer $TOKEN\" 'http")
                .endsWith("hasAttachments'");
    }

    @Test
    @ChromiumOnly
    void the_json_folds_and_is_copied_whole(Browser browser, StandInControl standIn) {
        StandInPerson person = reader(standIn, 3);
        signIn(browser, person, MESSAGES);
        browser.find(By.cssSelector("#answer > summary")).click();

        JavascriptExecutor script = (JavascriptExecutor) browser.driver();
        script.executeScript("document.querySelector('#json summary').click()");
        assertThat(browser.find(By.id("json")).getText()).doesNotContain("Urgent");
        Object text = script.executeScript("return document.getElementById('json').textContent");
        try (JsonReader reader = Json.createReader(new StringReader((String) text))) {
            JsonObject json = reader.readObject();
            assertThat(json.getJsonArray("value").getJsonObject(2).getString("subject"))
                    .isEqualTo("<b>Urgent</b> <script>alert(1)</script>");
        }
        script.executeScript("document.querySelector('[data-copy=json]').click()");
        browser.await(it -> it.text().contains("Copied."));
    }

    private static StandInPerson reader(StandInControl standIn, int messages) {
        return standIn.people()
                .with("messages", messages)
                .with("granted", List.of("Mail.Read"))
                .create();
    }

    private static int rows(Browser browser) {
        return browser.all(By.cssSelector("#content tbody tr")).size();
    }

    private static String unfolded(Browser browser) {
        browser.find(By.cssSelector("#answer > summary")).click();
        // HtmlUnit reads no further than the summary, open or not.
        return browser.all(By.cssSelector("#answer > :not(summary)")).stream()
                .map(part -> part.getDomProperty("textContent"))
                .collect(Collectors.joining("\n"));
    }

    /** What stands beside a name among what is known about the call. */
    private static String fact(Browser browser, String name) {
        By value = By.xpath("//*[@id='answer']//dt[.='" + name + "']/following-sibling::dd");
        return browser.find(value).getDomProperty("textContent").strip();
    }

    private static void order(StandInFault fault, String words) {
        String[] parts = words.split(" ", 2);
        switch (parts[0]) {
            case "status" -> fault.status(Integer.parseInt(parts[1])).order();
            case "body" -> fault.body(parts[1]).order();
            default -> fault.behaviour(parts[1]).order();
        }
    }
}
