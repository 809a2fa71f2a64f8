package org.graphportal.idtoken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.graphportal.signin.SignedIn;
import org.graphportal.vault.SessionVault;

/** Keeps what stood in a person's ID token, in that person's session. */
@ApplicationScoped
class IdTokens {

    private static final String ID_TOKEN = "org.graphportal.idtoken.id-token";

    @Inject
    HttpServletRequest request;

    @Inject
    SessionVault vault;

    void keep(@Observes SignedIn event) {
        vault.put(event.session(), ID_TOKEN, new KeptIdToken(event.idTokenHeader(), event.idTokenClaims()));
    }

    /** Returns what stood in it, empty when nobody is signed in. */
    Optional<KeptIdToken> current() {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> vault.get(session, ID_TOKEN, KeptIdToken.class));
    }
}
