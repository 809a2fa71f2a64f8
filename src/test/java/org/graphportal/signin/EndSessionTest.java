package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.graphportal.settings.EntraId;
import org.junit.jupiter.api.Test;

class EndSessionTest {

    private static final URI ANY = URI.create("https://login.example.com/any");

    private final EntraId entraId = new EntraId(
            "tenant",
            "client",
            "secret",
            "issuer",
            ANY,
            ANY,
            ANY,
            URI.create("https://login.example.com/logout"),
            ANY,
            ANY,
            ANY,
            List.of(),
            Duration.ZERO,
            ANY,
            ANY,
            URI.create("https://portal.example.com/signed-out"));

    @Test
    void the_hint_says_whose_session_ends() {
        assertThat(EndSession.address(entraId, "O.CiQ+/="))
                .hasToString("https://login.example.com/logout"
                        + "?post_logout_redirect_uri=https%3A%2F%2Fportal.example.com%2Fsigned-out"
                        + "&logout_hint=O.CiQ%2B%2F%3D");
    }

    @Test
    void without_a_hint_entra_id_asks() {
        assertThat(EndSession.address(entraId, null))
                .hasToString("https://login.example.com/logout"
                        + "?post_logout_redirect_uri=https%3A%2F%2Fportal.example.com%2Fsigned-out");
    }
}
