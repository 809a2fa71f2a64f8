package org.graphportal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The card of one person. */
@OnThePortal
class PersonIT {

    private static final String BASIC = "User.ReadBasic.All";
    private static final String FULL = "User.Read.All";

    @Test
    void names_and_addresses_are_for_all_and_the_rest_is_said_to_need_a_permission(
            Browser browser, StandInControl standIn) {
        StandInPerson shown = shown(standIn);
        StandInPerson person = viewer(standIn, shown, BASIC);
        signIn(browser, person, "/my/people");

        browser.press(shown.displayName());

        assertThat(browser.heading()).isEqualTo(shown.displayName());
        assertThat(browser.text()).contains(shown.userPrincipalName()).doesNotContain("Archivist", "+49 30 1");
        assertThat(browser.find(By.id("not-granted")).getText()).contains(FULL);
        assertThat(browser.shows(By.id("consent"))).isTrue();
        assertThat(standIn.calls(person).count("user")).isEqualTo(1);
        assertThat(standIn.calls(person).count("manager")).isZero();
    }

    @Test
    void with_the_permission_there_are_title_telephone_manager_and_reports(Browser browser, StandInControl standIn) {
        StandInPerson shown = shown(standIn);
        StandInPerson below = standIn.people()
                .with("manager", shown.userPrincipalName())
                .with("displayName", "Below <b>")
                .create();
        StandInPerson person = standIn.people()
                .with("granted", List.of(BASIC, FULL))
                .with("directorySize", 0)
                .with("colleagues", List.of(below.userPrincipalName()))
                .create();

        signIn(browser, person, "/my/person?id=" + shown.id());

        assertThat(browser.find(By.id("facts")).getText()).contains("Archivist", "+49 30 1, +49 30 2");
        assertThat(browser.find(By.id("manager")).getText()).isEqualTo("Megan Bowen");
        assertThat(browser.find(By.id("reports")).getText()).isEqualTo("Below <b>");
        assertThat(browser.shows(By.id("more"))).isFalse();
        assertThat(standIn.calls(person).count("item:user")).isEqualTo(1);
        assertThat(standIn.calls(person).count("item:manager")).isEqualTo(1);
        assertThat(standIn.calls(person).count("item:directReports")).isEqualTo(1);
        assertThat(standIn.calls(person).count("user")).isZero();

        browser.press("Below <b>");
        assertThat(browser.find(By.id("reports")).getText()).isEqualTo("Nobody in the directory.");
        assertThat(browser.press(shown.displayName()).heading()).isEqualTo(shown.displayName());
    }

    @Test
    void a_card_is_one_call_however_much_it_shows(Http http, StandInControl standIn) {
        StandInPerson shown = shown(standIn);
        StandInPerson person = viewer(standIn, shown, BASIC, FULL);
        SignInByHand.signIn(http, person, "/my/roles");

        assertThat(http.get("/my/person?id=" + shown.id()).body()).contains("Megan Bowen");

        assertThat(standIn.calls(person).count("batch")).isEqualTo(1);
        assertThat(standIn.calls(person).count("token")).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "user, 404, 404, Microsoft Graph does not know this",
        "user, 403, 403, Microsoft Graph does not allow this",
        "user, 500, 502, Microsoft Graph has given no answer that makes sense",
        "user, 503, 503, Microsoft Graph is busy",
        "manager, 500, 502, Microsoft Graph has given no answer that makes sense",
        "batch, 503, 503, Microsoft Graph is busy",
    })
    void what_fails_within_the_call_ends_on_its_page(
            String endpoint, int status, int expected, String heading, Http http, StandInControl standIn) {
        StandInPerson shown = shown(standIn);
        StandInPerson person = viewer(standIn, shown, BASIC, FULL);
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault(endpoint)
                .person(person)
                .status(status)
                .error("generalException")
                .order();

        HttpResponse<String> page = http.get("/my/person?id=" + shown.id());

        assertThat(page.statusCode()).isEqualTo(expected);
        assertThat(page.body()).contains("<h1>" + heading + "</h1>");
        standIn.clearFaults(person);
        assertThat(http.get("/my/person?id=" + shown.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void where_a_part_of_the_call_asks_for_more_the_person_proves_it_and_comes_back(
            Browser browser, StandInControl standIn) {
        StandInPerson shown = shown(standIn);
        StandInPerson person = viewer(standIn, shown, BASIC, FULL);
        String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
        standIn.fault("manager")
                .person(person)
                .status(401)
                .header(
                        "WWW-Authenticate",
                        "Bearer realm=\"\", error=\"insufficient_claims\", claims=\""
                                + Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "\"")
                .times(1)
                .order();
        signIn(browser, person, "/my/roles");

        browser.open("/my/person?id=" + shown.id())
                .press("Approve")
                .await(it -> it.path().startsWith("/my/person"));

        assertThat(browser.find(By.id("manager")).getText()).isEqualTo("Megan Bowen");
        assertThat(standIn.calls(person).codeGrants()).isEqualTo(2);
    }

    @Test
    void nobody_above_is_no_failure(Browser browser, StandInControl standIn) {
        StandInPerson shown = standIn.people().create();

        signIn(browser, viewer(standIn, shown, BASIC, FULL), "/my/person?id=" + shown.id());

        assertThat(browser.find(By.id("manager")).getText()).isEqualTo("Nobody in the directory.");
    }

    @Test
    void of_very_many_reports_it_is_said_that_there_are_others(Browser browser, StandInControl standIn) {
        StandInPerson shown = shown(standIn);
        StandInPerson person = viewer(standIn, shown, BASIC, FULL);
        standIn.fault("directReports")
                .person(person)
                .member("@odata.nextLink", "https://graph.microsoft.com/v1.0/users/x/directReports?$skiptoken=y")
                .order();

        signIn(browser, person, "/my/person?id=" + shown.id());

        assertThat(browser.find(By.id("reports")).getText()).contains("and others");
    }

    @ParameterizedTest
    @CsvSource({"manager, reports", "directReports, manager"})
    void what_a_role_does_not_allow_is_said_in_words_and_hides_nothing_else(
            String denied, String shows, Browser browser, StandInControl standIn) {
        StandInPerson shown = shown(standIn);
        StandInPerson person = viewer(standIn, shown, BASIC, FULL);
        standIn.fault(denied)
                .person(person)
                .status(403)
                .error("Authorization_RequestDenied")
                .order();

        signIn(browser, person, "/my/person?id=" + shown.id());

        assertThat(browser.heading()).isEqualTo(shown.displayName());
        assertThat(browser.find(By.id("not-allowed")).getText()).contains("your role");
        assertThat(browser.all(By.cssSelector("#manager, #reports")))
                .extracting(element -> element.getDomAttribute("id"))
                .containsExactly(shows);
    }

    @Test
    void somebody_who_is_not_there_is_named_as_such(Browser browser, StandInControl standIn) {
        StandInPerson person = viewer(standIn, standIn.people().create(), BASIC);
        signIn(browser, person, "/my/roles");

        assertThat(browser.open("/my/person?id=00000000-0000-0000-0000-000000000000")
                        .heading())
                .isEqualTo("Microsoft Graph does not know this");
        assertThat(browser.open("/my/person?id=..%2Fme").heading()).isEqualTo("There is nothing here");
        assertThat(browser.open("/my/person").heading()).isEqualTo("There is nothing here");
        assertThat(standIn.calls(person).count("user")).isEqualTo(1);
    }

    @Test
    @ChromiumOnly
    void a_card_keeps_nobody_out(Browser hers, Browser his, StandInControl standIn) {
        StandInPerson shown = standIn.people()
                .with("displayName", "Donaudampfschifffahrtskapitän Wolfeschlegelsteinhausenbergerdorff")
                .create();

        signIn(hers, viewer(standIn, shown, BASIC), "/my/person?id=" + shown.id());
        assertThat(hers.shows(By.id("consent"))).isTrue();
        assertThat(Inspection.faults(hers)).isEmpty();

        signIn(his, viewer(standIn, shown, BASIC, FULL), "/my/person?id=" + shown.id());
        assertThat(his.shows(By.id("manager"))).isTrue();
        assertThat(Inspection.faults(his)).isEmpty();
    }

    private static StandInPerson shown(StandInControl standIn) {
        return standIn.people()
                .with("jobTitle", "Archivist")
                .with("businessPhones", List.of("+49 30 1", "+49 30 2"))
                .with("manager", "megan.bowen@contoso.example")
                .create();
    }

    private static StandInPerson viewer(StandInControl standIn, StandInPerson shown, String... granted) {
        return standIn.people()
                .with("granted", List.of(granted))
                .with("directorySize", 0)
                .with("colleagues", List.of(shown.userPrincipalName()))
                .create();
    }
}
