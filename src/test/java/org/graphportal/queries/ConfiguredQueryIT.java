package org.graphportal.queries;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.util.List;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.browser.Browsers;
import org.graphportal.it.OwnPortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Queries of an operator's own: nothing but settings, and a server that has started since. */
class ConfiguredQueryIT {

    private static OwnPortal portal;
    private static Browsers browsers;
    private static Browser browser;

    @BeforeAll
    static void start() {
        portal = OwnPortal.start(
                "queries",
                Map.ofEntries(
                        entry(
                                "graph.queries",
                                "messages,team,photo,Wrong Name,nowhere,nothing,late,misspelt,unknown,more"),
                        entry("graph.queries.messages.title", "Post <b>für</b> mich"),
                        entry("graph.queries.team.path", "/users?$top=3&$select=displayName,mail"),
                        entry("graph.queries.team.scopes", "User.ReadBasic.All"),
                        entry("graph.queries.team.version", "beta"),
                        entry("graph.queries.photo.path", "/me/photo/$value"),
                        entry("graph.queries.photo.scopes", "User.Read"),
                        entry("graph.queries.nowhere.path", "//graph.evil.example/me"),
                        entry("graph.queries.nowhere.scopes", "User.Read,Mail.Read"),
                        entry("graph.queries.nowhere.version", "v2.0"),
                        entry("graph.queries.late.path", "/me/calendarView?startDateTime={yesterday}"),
                        entry("graph.queries.late.scopes", "Calendars.Read"),
                        entry("graph.queries.misspelt.path", "/me/messages"),
                        entry("graph.queries.misspelt.scopes", "Mail.Reed"),
                        entry("graph.queries.unknown.path", "/me/nonsense"),
                        entry("graph.queries.unknown.scopes", "User.Read"),
                        entry("graph.queries.more.path", "/me"),
                        entry("graph.queries.more.scopes", "User.Read"),
                        entry("graph.queries.more.optional-scopes", "Mail.Read Group.Reed"),
                        entry("graph.explorer", "false")));
        browsers = new Browsers();
        browser = browsers.take(portal.portal().url());
        StandInPerson person = portal.control()
                .people()
                .with("roles", List.of("Admin", "Explorer"))
                .with("granted", List.of("Mail.Read", "User.ReadBasic.All"))
                .create();
        signIn(browser, person, "/my/queries");
    }

    @AfterAll
    static void stop() {
        browsers.close();
        portal.close();
    }

    @Test
    void a_path_and_scopes_make_a_page() {
        browser.open("/my/query?name=team");

        assertThat(browser.heading()).isEqualTo("team");
        assertThat(texts("#content th")).containsExactly("Name", "Mail");
        assertThat(texts("#content tbody tr")).hasSize(3);
        assertThat(browser.find(By.id("curl")).getDomProperty("textContent")).contains("/beta/users?$top=3&");
    }

    @Test
    void a_title_in_the_settings_wins() {
        assertThat(browser.open("/my/query?name=messages").heading()).isEqualTo("Post <b>für</b> mich");
    }

    @Test
    void a_picture_is_served_by_the_portal() {
        browser.open("/my/query?name=photo");

        assertThat(browser.find(By.cssSelector("#content img")).getDomAttribute("src"))
                .isEqualTo("/my/query-picture?name=photo");
    }

    @Test
    void the_page_of_a_broken_query_names_the_keys_and_the_others_work() {
        assertThat(browser.open("/my/queries").all(By.cssSelector("#queries dt")))
                .hasSize(9);

        browser.open("/my/query?name=nowhere");
        assertThat(texts("#problems dt"))
                .containsExactly(
                        "graph.queries.nowhere.path", "graph.queries.nowhere.scopes", "graph.queries.nowhere.version");
        browser.open("/my/query?name=nothing");
        assertThat(texts("#problems dt")).containsExactly("graph.queries.nothing.path", "graph.queries.nothing.scopes");
    }

    @Test
    void the_page_of_a_query_whose_scope_entra_does_not_know_names_the_key() {
        browser.open("/my/query?name=misspelt");

        assertThat(texts("#problems dt")).containsExactly("graph.queries.misspelt.scopes");
        assertThat(texts("#problems dd").get(0)).contains("does not know one of these permissions");
    }

    @Test
    void setup_and_the_log_name_the_keys_although_people_can_sign_in() {
        browser.open("/admin/setup");

        assertThat(browser.text()).contains("People can sign in, but a query cannot be asked");
        assertThat(browser.find(By.id("setting-graph-queries")).getText()).contains("names of queries");
        assertThat(browser.find(By.id("setting-graph-queries-nowhere-path")).getText())
                .contains("a path below the root", "GRAPH_QUERIES_NOWHERE_PATH");
        assertThat(browser.find(By.id("setting-graph-queries-late-path")).getText())
                .contains("{week-start}");
        assertThat(portal.portal().log())
                .contains("A query cannot be asked: graph.queries.nowhere.version: The value must be v1.0 or beta.");
    }

    @Test
    void setup_and_the_log_name_what_only_entra_and_graph_know_once_somebody_has_met_it() {
        browser.open("/my/query?name=unknown");
        assertThat(browser.find(By.id("refused")).getText()).contains("does not understand");
        assertThat(browser.text()).contains("graph.queries.unknown.path");
        browser.open("/my/query?name=unknown").open("/my/query?name=misspelt");

        browser.open("/admin/setup");

        assertThat(browser.find(By.id("setting-graph-queries-misspelt-scopes")).getText())
                .contains("does not know one of these permissions", "GRAPH_QUERIES_MISSPELT_SCOPES", "system property");
        assertThat(browser.find(By.id("setting-graph-queries-unknown-path")).getText())
                .contains("did not understand this path");
        assertThat(portal.portal().warnings().stream()
                        .filter(line -> line.contains("A query cannot be asked: graph.queries.unknown.path")))
                .hasSize(1);
        assertThat(portal.portal().log()).contains("A query cannot be asked: graph.queries.misspelt.scopes: ");
    }

    @Test
    void so_with_a_scope_that_a_query_does_without_once_somebody_wanted_to_agree_to_it() {
        browser.open("/my/query?name=more").press(By.id("consent"));
        assertThat(browser.heading()).isEqualTo("The portal is not set up correctly");

        browser.press("Try again");
        assertThat(browser.find(By.id("doubtful")).getText())
                .contains("does not know one of these permissions", "graph.queries.more.optional-scopes");
        assertThat(browser.shows(By.id("consent"))).isFalse();
        assertThat(browser.find(By.id("content")).getText()).contains("Name");
        assertThat(browser.open("/admin/setup")
                        .find(By.id("setting-graph-queries-more-optional-scopes"))
                        .getText())
                .contains("does not know one of these permissions", "GRAPH_QUERIES_MORE_OPTIONAL_SCOPES");
    }

    @Test
    void a_good_answer_makes_setup_forget_a_bad_one() {
        StandInControl standIn = portal.control();
        standIn.fault("messages")
                .status(400)
                .error("Request_UnsupportedQuery")
                .times(1)
                .order();
        browser.open("/my/query?name=messages");
        assertThat(browser.open("/admin/setup").shows(By.id("setting-graph-queries-messages-path")))
                .isTrue();

        browser.open("/my/query?name=messages");

        assertThat(browser.open("/admin/setup").shows(By.id("setting-graph-queries-messages-path")))
                .isFalse();
    }

    @Test
    void free_questions_can_be_turned_off_for_everybody() {
        assertThat(browser.open("/my/explorer").heading()).isEqualTo("There is nothing here");
        assertThat(browser.open("/my/explorer-picture?path=/me/photo/$value").heading())
                .isEqualTo("There is nothing here");
        assertThat(browser.open("/my/queries").text()).doesNotContain("Ask Microsoft Graph");
    }

    private static List<String> texts(String selector) {
        return browser.all(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }
}
