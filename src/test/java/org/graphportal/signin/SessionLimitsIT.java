package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.graphportal.it.Http;
import org.graphportal.it.OwnPortal;
import org.graphportal.server.Await;
import org.junit.jupiter.api.Test;

/** For how long people stay signed in, with limits of seconds in place of hours. */
class SessionLimitsIT {

    private static final Duration IDLE = Duration.ofSeconds(3);
    private static final Duration LIFETIME = Duration.ofSeconds(9);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void a_session_ends_when_it_is_not_used_and_at_the_latest_after_its_lifetime() {
        Map<String, String> limits =
                Map.of("portal.session-idle", IDLE.toString(), "portal.session-lifetime", LIFETIME.toString());
        try (OwnPortal portal = OwnPortal.start("session-limits", limits)) {
            // The first sign-in of a server takes longer than a session may be idle here.
            SignInByHand.signIn(portal.http(), portal.control().people().create(), "/my/roles");
            Http idle = signedIn(portal);
            Instant left = Instant.now();
            Instant began = Instant.now();
            Http busy = signedIn(portal);

            Await.until("The idle limit", PATIENCE, () -> {
                assertThat(isSignedIn(busy)).as("the one who keeps clicking").isTrue();
                return Instant.now().isAfter(left.plus(IDLE).plusSeconds(1));
            });
            assertThat(isSignedIn(idle)).as("the one who does nothing").isFalse();
            assertThat(idle.get("/").body()).contains("You are not signed in");

            Await.until("The end of the busy session", PATIENCE, () -> !isSignedIn(busy));
            assertThat(Duration.between(began, Instant.now())).isBetween(LIFETIME, LIFETIME.plusSeconds(5));
            assertThat(busy.get("/").body()).contains("You are not signed in");
        }
    }

    private static Http signedIn(OwnPortal portal) {
        Http http = portal.http();
        SignInByHand.signIn(http, portal.control().people().create(), "/my/roles");
        assertThat(isSignedIn(http)).isTrue();
        return http;
    }

    /** Looks at a page that nobody else may see; the others are sent to Entra. */
    private static boolean isSignedIn(Http http) {
        return http.get("/my/roles").statusCode() == 200;
    }
}
