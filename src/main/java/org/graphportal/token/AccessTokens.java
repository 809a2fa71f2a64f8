package org.graphportal.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.graphportal.oauth.Tokens;
import org.graphportal.signin.SignedIn;

/** Exposes the access token of the person whose request this is. It stays in that person's session. */
@ApplicationScoped
public class AccessTokens {

    private static final String TOKENS = "org.graphportal.token.tokens";

    @Inject
    HttpServletRequest request;

    private final Clock clock = Clock.systemUTC();

    void keep(@Observes SignedIn event) {
        event.session().setAttribute(TOKENS, event.tokens());
    }

    /**
     * Returns the access token for Microsoft Graph. It is opaque: nothing may be read from it (RFC 6749 §1.4).
     *
     * @throws NoAccessToken when nobody is signed in or the token has ended
     */
    public String current() {
        return tokens().filter(tokens -> tokens.expires().isAfter(clock.instant()))
                .map(Tokens::accessToken)
                .orElseThrow(NoAccessToken::new);
    }

    /** Returns the scopes granted, empty when nobody is signed in. */
    public Set<String> scopes() {
        return tokens().map(Tokens::scopes).orElse(Set.of());
    }

    /** Returns when the access token ends, empty when nobody is signed in. */
    public Optional<Instant> expires() {
        return tokens().map(Tokens::expires);
    }

    private Optional<Tokens> tokens() {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(TOKENS) instanceof Tokens tokens
                ? Optional.of(tokens)
                : Optional.empty();
    }
}
