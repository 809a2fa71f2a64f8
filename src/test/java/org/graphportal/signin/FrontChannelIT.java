package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.account;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.graphportal.browser.Browser;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.server.Await;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** Signing out at Entra ID, which tells the portal by an address that it opens in a hidden frame. */
@OnThePortal
class FrontChannelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void whoever_signs_out_at_entra_is_signed_out_here(Browser browser, StandInControl standIn, Portal portal) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/roles");

        browser.open(portal.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/logout");

        browser.await(it -> it.open("/").heading().equals("You are not signed in"));
        assertThat(browser.open("/my/roles").shows(account(person))).isTrue();
    }

    @Test
    void a_sid_ends_exactly_the_session_of_that_sign_in(
            Http http, Http otherBrowser, Http entra, StandInControl standIn, Portal portal) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        String told = FrontChannel.path(portal, person);
        SignInByHand.signIn(otherBrowser, person, "/my/roles");

        HttpResponse<String> answer = entra.get(told);

        assertThat(answer.statusCode()).isEqualTo(200);
        Await.until(
                "The end of the session", PATIENCE, () -> http.get("/my/roles").statusCode() == 302);
        assertThat(otherBrowser.get("/my/roles").statusCode()).isEqualTo(200);
        SignInByHand.open(http, signedInStill(http));
        assertThat(http.get("/my/roles").statusCode())
                .as("again by the same sid")
                .isEqualTo(200);
    }

    @Test
    void strangers_end_nothing_and_learn_nothing(Http http, Http stranger, StandInControl standIn, Portal portal) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        String sid = FrontChannel.sid(standIn, person);
        HttpResponse<String> good =
                stranger.get(FrontChannel.path("b7a9c8d0-0000-4000-8000-000000000000", FrontChannel.issuer(portal)));

        for (String path : new String[] {
            FrontChannel.path(sid, "https://login.example.com"),
            FrontChannel.path("x".repeat(201), FrontChannel.issuer(portal)),
            FrontChannelServlet.PATH + "?sid=" + sid,
            FrontChannelServlet.PATH
        }) {
            HttpResponse<String> answer = stranger.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(good.body()).isEmpty();
        }
        assertThat(stranger.post(FrontChannel.path(sid, FrontChannel.issuer(portal)), "")
                        .statusCode())
                .isEqualTo(405);
        assertThat(http.get("/my/roles").statusCode()).isEqualTo(200);
        assertThat(good.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(good.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void only_entra_may_frame_the_answer(Http http, Portal portal) {
        assertThat(http.get(FrontChannelServlet.PATH).headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors " + portal.entra());
        assertThat(http.get("/signed-out")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    /** Returns the callback to which Entra sends somebody who is signed in there. */
    private static URI signedInStill(Http http) {
        HttpResponse<String> answer = SignInByHand.open(http, SignInByHand.begin(http, "/my/roles"));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
