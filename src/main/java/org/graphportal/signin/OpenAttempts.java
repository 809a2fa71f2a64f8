package org.graphportal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import org.graphportal.oauth.Attempt;
import org.graphportal.oauth.Attempts;
import org.graphportal.vault.SessionVault;
import org.graphportal.vault.Turns;

/**
 * The trips to Entra ID that a session has under way: one plain attribute for each callback, so that no state that was
 * sent for one is taken by the other.
 */
@ApplicationScoped
public class OpenAttempts {

    static final String PREFIX = "org.graphportal.signin.attempts";

    @Inject
    SessionVault vault;

    /** Parallel requests of one session change its attempts one after the other. */
    private final Turns turns = new Turns();

    private final Clock clock = Clock.systemUTC();

    /**
     * Writes down a trip that is about to begin.
     *
     * @param callback path of the callback
     */
    public void record(HttpServletRequest request, String callback, Attempt attempt) {
        HttpSession session = request.getSession();
        if (session.isNew()) {
            // Whoever does not come back from Entra ID needs no session for longer.
            session.setMaxInactiveInterval(PersonSession.seconds(Attempt.LIFE));
        }
        synchronized (turns.of(session.getId())) {
            vault.put(session, PREFIX + callback, attempts(session, callback).with(attempt, clock.instant()));
        }
    }

    /**
     * Takes an attempt out, so that its state works once.
     *
     * @return the attempt, empty if the session has sent no such state, it is too old or was taken before
     */
    public Optional<Attempt> take(HttpServletRequest request, String callback, String state) {
        HttpSession session = request.getSession(false);
        if (session == null || state == null) {
            return Optional.empty();
        }
        synchronized (turns.of(session.getId())) {
            Attempts attempts = attempts(session, callback);
            Optional<Attempt> taken = attempts.find(state, clock.instant());
            if (taken.isPresent()) {
                vault.put(session, PREFIX + callback, attempts.without(state));
            }
            return taken;
        }
    }

    /** Tells whether the session has sent this state and it has not come back. */
    boolean knows(HttpServletRequest request, String callback, String state) {
        HttpSession session = request.getSession(false);
        return session != null
                && state != null
                && attempts(session, callback).find(state, clock.instant()).isPresent();
    }

    private Attempts attempts(HttpSession session, String callback) {
        return vault.get(session, PREFIX + callback, Attempts.class).orElse(Attempts.NONE);
    }
}
