package org.graphportal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.choose;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.URI;
import java.net.http.HttpResponse;
import org.graphportal.browser.Browser;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** What becomes of a token that is not enough: a claims challenge, a revoked session, a fresh sign-in on demand. */
@OnThePortal
class StepUpIT {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "usual",
                "claims-first",
                "two-headers",
                "two-challenges",
                "forbidden",
                "unpadded",
                "url-safe",
                "loose"
            })
    void a_claims_challenge_leads_to_entra_once_and_back(String form, Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().with("challengeForm", form).create();
        signIn(browser, person, "/my/roles");
        standIn.requireContext(person, "c1");

        browser.open("/my/profile").press("Approve").await(it -> it.path().equals("/my/profile"));

        assertThat(browser.heading()).isEqualTo(person.displayName());
        assertThat(standIn.calls(person).codeGrants()).isEqualTo(2);
    }

    @Test
    void a_challenge_that_is_never_content_ends_on_a_page(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().with("neverSatisfied", true).create();
        signIn(browser, person, "/my/roles");
        standIn.requireContext(person, "c1");

        browser.open("/my/profile").press("Approve").await(it -> it.path().equals("/my/profile"));

        assertThat(browser.heading()).isEqualTo("Microsoft Graph still asks for more");
        assertThat(standIn.calls(person).codeGrants()).isEqualTo(2);
    }

    @Test
    void a_session_that_was_revoked_is_noticed_at_the_next_call(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/profile");
        standIn.revokeSessions(person);

        choose(browser.open("/my/profile"), person).await(it -> it.path().equals("/my/profile"));

        assertThat(browser.heading()).isEqualTo(person.displayName());
    }

    @Test
    void a_fresh_sign_in_asks_although_entra_knows_the_person(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/roles");
        assertThat(browser.shows(By.id("fresh-at"))).isFalse();

        choose(browser.press("Sign in once more"), person).await(it -> it.path().equals("/my/roles"));

        assertThat(browser.find(By.id("fresh-at")).getText()).startsWith("You last proved who you are:");
    }

    @Test
    void a_sign_in_that_is_not_fresh_is_refused(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("token").person(person).claim("auth_time", 1_700_000_000).order();
        URI request = leave(http, "/my/fresh-sign-in", "to=/my/roles");

        HttpResponse<String> answer = SignInByHand.open(http, SignInByHand.authorize(http, request, person));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>You have not signed in once more</h1>");
        assertThat(http.get("/my/roles").body()).doesNotContain("fresh-at");
    }

    @Test
    void without_a_time_of_the_sign_in_nothing_is_proved(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("token").person(person).claim("auth_time", null).order();
        URI request = leave(http, "/my/fresh-sign-in", "to=/my/roles");

        HttpResponse<String> answer = SignInByHand.open(http, SignInByHand.authorize(http, request, person));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(http.get("/my/roles").body()).doesNotContain("fresh-at");
    }

    @Test
    void an_answer_about_another_person_is_refused_and_changes_nothing(Http hers, Http his, StandInControl standIn) {
        StandInPerson her = standIn.people().create();
        StandInPerson him = standIn.people().create();
        SignInByHand.signIn(hers, her, "/my/roles");
        URI request = leave(hers, "/my/fresh-sign-in", "to=/my/roles");

        HttpResponse<String> answer = SignInByHand.open(hers, SignInByHand.authorize(his, request, him));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>Another person has signed in</h1>");
        assertThat(hers.get("/my/profile").body()).contains(her.displayName()).doesNotContain(him.displayName());
    }

    @Test
    void only_pages_of_the_portal_send_people_off(Http http, StandInControl standIn) {
        SignInByHand.signIn(http, standIn.people().create(), "/my/roles");

        for (String path : new String[] {"/my/consent", "/my/fresh-sign-in"}) {
            assertThat(http.post(path, "scope=Mail.Read", "Origin", "https://evil.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(http.post(path, "scope=Mail.Read", "Sec-Fetch-Site", "cross-site")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(http.get(path + "?scope=Mail.Read").statusCode()).isEqualTo(405);
        }
        assertThat(http.post("/my/consent", "to=/").statusCode()).isEqualTo(400);
        assertThat(http.post("/my/consent", "scope=a%22b").statusCode()).isEqualTo(400);
        assertThat(http.post("/my/consent", "scope=api://x/y").statusCode()).isEqualTo(400);
    }

    @Test
    void the_request_to_entra_carries_its_own_proofs(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");

        URI request = leave(http, "/my/consent", "scope=Mail.Read&to=//evil.example");

        assertThat(request.getRawQuery())
                .contains(
                        "response_type=code",
                        "scope=openid%20profile%20offline_access%20Mail.Read",
                        "code_challenge_method=S256",
                        "claims=%7B%22access_token%22%3A%7B%22xms_cc%22",
                        "login_hint=")
                .contains("redirect_uri=http%3A%2F%2Flocalhost", "%2Fconsent%2Fcallback");
        assertThat(SignInByHand.parameter(request, "nonce")).isNotEqualTo(SignInByHand.parameter(request, "state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?code=a", "?code=a&state=b", "?error=access_denied", "?code=a&code=b&state=c"})
    void an_answer_that_nobody_has_asked_for_is_refused(String query, Http http, StandInControl standIn) {
        SignInByHand.signIn(http, standIn.people().create(), "/my/roles");

        assertThat(http.get("/consent/callback" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void an_answer_is_taken_once_and_at_its_own_callback_only(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        URI answer = SignInByHand.authorize(http, leave(http, "/my/fresh-sign-in", "to=/my/roles"), person);

        assertThat(http.get("/callback?" + answer.getRawQuery()).statusCode()).isEqualTo(400);
        assertThat(SignInByHand.open(http, answer).statusCode()).isEqualTo(302);
        assertThat(SignInByHand.open(http, answer).statusCode()).isEqualTo(400);
    }

    /** Posts a form that sends people to Entra; returns the authorization request. */
    private static URI leave(Http http, String path, String form) {
        return URI.create(http.post(path, form).headers().firstValue("Location").orElseThrow());
    }
}
