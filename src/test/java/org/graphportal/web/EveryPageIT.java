package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.JavascriptExecutor;

/** What holds for every page alike, error pages included. */
@OnThePortal
@ChromiumOnly
class EveryPageIT {

    /** Sends a form that no page of ours has. */
    private static final String SEND = "const form = document.body.appendChild(document.createElement('form'));"
            + "form.method = 'post'; form.action = arguments[0];"
            + "Object.assign(form.appendChild(document.createElement('input')), {name: arguments[1], value: arguments[2]});"
            + "form.submit()";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/my/profile",
                "/my/id-token",
                "/my/roles",
                "/my/people",
                "/my/people?size=10&page=gone",
                "/my/people?size=25&q=nobody+is+called+so",
                "/my/notes",
                "/my/notes?page=gone",
                "/my/notes?q=no+note+is+called+so",
                "/my/note?id=1-0!1-0",
                "/my/queries",
                "/my/query?name=profile",
                "/my/query?name=messages",
                "/my/query?name=calendar",
                "/my/query?name=groups",
                "/my/query?name=manager",
                "/my/explorer",
                "/my/explorer?path=/../me",
                "/my/explorer?path=/me/nonsense&version=beta",
                "/my/explorer?path=/me/photo/$value",
                "/admin/accounts",
                "/admin/account-query",
                "/admin/change-accounts",
                "/admin/changes",
                "/admin/setup",
                "/signed-out",
                "/nowhere",
                "/problem",
                "/callback",
                "/callback?error=access_denied&error_description=AADSTS53003&state=x"
            })
    void a_page_keeps_nobody_out(String path, Browser alice, StandInControl control) {
        signIn(
                alice,
                control.people()
                        .with("roles", List.of("Admin", "Explorer"))
                        .with(
                                "granted",
                                List.of(
                                        "Mail.Read",
                                        "Calendars.Read",
                                        "User.Read.All",
                                        "User.EnableDisableAccount.All",
                                        "User.ReadBasic.All",
                                        "Notes.Read"))
                        .with("groups", 3)
                        .with("displayName", "Donaudampfschifffahrtskapitän Wolfeschlegelsteinhausenbergerdorff")
                        .with("jobTitle", "Donaudampfschifffahrtsgesellschaftskapitänsstellvertreter")
                        .create());

        assertThat(Inspection.faults(alice.open(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/my/profile",
                "/my/id-token",
                "/my/roles",
                "/my/people",
                "/my/notes",
                "/my/note?id=1-0!1-0",
                "/my/queries",
                "/my/explorer",
                "/admin/accounts",
                "/admin/setup",
                "/problem"
            })
    void german_words_fit_too(String path, Browser alice, StandInControl control) {
        alice.open("/").press("Deutsch");
        signIn(
                alice,
                control.people()
                        .with("roles", List.of("Admin", "Explorer"))
                        .with("granted", List.of("User.ReadBasic.All", "Notes.Read"))
                        .create());

        assertThat(Inspection.faults(alice.open(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/signed-out", "/nowhere"})
    void a_page_keeps_no_stranger_out(String path, Browser alice) {
        assertThat(Inspection.faults(alice.open(path))).isEmpty();
    }

    @Test
    void a_refusal_for_want_of_a_role_keeps_nobody_out(Browser alice, StandInControl control) {
        signIn(alice, control.people().create());

        alice.open("/admin/setup");

        assertThat(alice.heading()).isEqualTo("You may not do this");
        assertThat(Inspection.faults(alice)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/my/profile, a, You are not signed in", "/, jakarta.faces.ViewState, This page was open for too long"})
    void the_page_about_a_form_that_came_too_late_keeps_nobody_out(
            String path, String field, String heading, Browser alice) {
        ((JavascriptExecutor) alice.open("/").driver()).executeScript(SEND, path, field, "");

        alice.await(page -> page.heading().equals(heading));
        assertThat(Inspection.faults(alice)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 429, 500, 503})
    void the_page_about_a_failure_of_graph_keeps_nobody_out(int status, Browser alice, StandInControl control) {
        StandInPerson person = control.people().create();
        signIn(alice, person);
        control.fault("me").person(person).status(status).order();

        alice.open("/my/profile");

        assertThat(alice.heading()).startsWith("Microsoft Graph");
        assertThat(Inspection.faults(alice)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "500, oops, Microsoft Entra ID does not answer",
        "200, oops, Microsoft Entra ID has given no answer that makes sense",
        "400, '{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS70008: expired\"}', "
                + "The sign-in could not be completed"
    })
    void the_page_about_a_failure_of_entra_keeps_nobody_out(
            int status, String body, String heading, Browser alice, StandInControl control) {
        StandInPerson person = control.people().create();
        control.fault("token").person(person).status(status).body(body).order();

        alice.signInAs(person);

        assertThat(alice.heading()).isEqualTo(heading);
        assertThat(Inspection.faults(alice)).isEmpty();
    }

    @Test
    void the_page_about_a_token_that_nobody_can_believe_keeps_nobody_out(Browser alice, StandInControl control) {
        StandInPerson person = control.people().create();
        control.fault("token").person(person).claim("aud", "somebody-else").order();

        alice.signInAs(person);

        assertThat(alice.heading()).isEqualTo("The sign-in could not be believed");
        assertThat(Inspection.faults(alice)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AADSTS65004, You have said no, ''",
        "AADSTS90094, An administrator has to agree first, Copy",
    })
    void the_page_about_a_permission_that_is_missing_keeps_nobody_out(
            String code, String heading, String button, Browser alice, StandInControl control) {
        signIn(alice, control.people().create());
        ((JavascriptExecutor) alice.driver()).executeScript(SEND, "/my/consent", "scope", "Mail.Read");
        alice.await(page -> page.address().toString().contains("state="));
        String state = SignInByHand.parameter(alice.address(), "state");

        alice.open("/consent/callback?error=access_denied&error_description=" + code + "&state=" + state);

        assertThat(alice.heading()).isEqualTo(heading);
        if (!button.isEmpty()) {
            alice.press(button).await(page -> page.text().contains("Copied."));
        }
        assertThat(Inspection.faults(alice)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin_consent=True", "admin_consent=True&error=access_denied", "state=x"})
    void the_page_about_an_administrators_consent_keeps_nobody_out(String query, Browser alice) {
        assertThat(Inspection.faults(alice.open("/consent/callback?" + query))).isEmpty();
    }

    private static void signIn(Browser browser, StandInPerson person) {
        browser.signInAs(person).await(page -> page.heading().equals(person.displayName()));
    }
}
