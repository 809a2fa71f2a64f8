package org.graphportal.idtoken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.graphportal.signin.SignedIn;

/** Keeps what stood in a person's ID token, in that person's session. */
@ApplicationScoped
class IdTokens {

    private static final String ID_TOKEN = "org.graphportal.idtoken.id-token";

    @Inject
    HttpServletRequest request;

    void keep(@Observes SignedIn event) {
        event.session().setAttribute(ID_TOKEN, new KeptIdToken(event.idTokenHeader(), event.idTokenClaims()));
    }

    /** Returns what stood in it, empty when nobody is signed in. */
    Optional<KeptIdToken> current() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ID_TOKEN) instanceof KeptIdToken kept
                ? Optional.of(kept)
                : Optional.empty();
    }
}
