package org.graphportal.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.graphportal.vault.SessionVault;

/**
 * When the person whose request this is has last proved who they are, for use before dangerous actions. A sign-in alone
 * proves little: Entra ID's single sign-on lets whoever sits at the machine through.
 */
@Named
@ApplicationScoped
public class FreshSignIn {

    private static final String AT = "org.graphportal.token.fresh-sign-in";

    @Inject
    HttpServletRequest request;

    @Inject
    SessionVault vault;

    private final Clock clock = Clock.systemUTC();

    /**
     * Lets a request pass only shortly after the person has proved who they are.
     *
     * @param within how long that may be ago
     * @throws TokenProblem else, which sends a person who is looking at a page to Entra ID and back to that page
     */
    public void demand(Duration within) {
        if (!isWithin(within)) {
            throw TokenProblem.freshSignIn();
        }
    }

    /** Tells whether the person has proved who they are not longer ago than that. */
    public boolean isWithin(Duration within) {
        return at().filter(moment -> clock.instant().isBefore(moment.plus(within)))
                .isPresent();
    }

    /** Returns when it was, null when it has not been demanded in this session. */
    public Instant getAt() {
        return at().orElse(null);
    }

    void note(HttpServletRequest callback) {
        vault.put(callback.getSession(), AT, clock.instant());
    }

    private Optional<Instant> at() {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> vault.get(session, AT, Instant.class));
    }
}
