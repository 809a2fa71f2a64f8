package org.graphportal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.graphportal.oauth.Attempt;
import org.graphportal.oauth.Attempts;
import org.graphportal.settings.Portal;

/** What a session holds about signing in: the attempts under way and the person. Plain attributes, so that they travel. */
@ApplicationScoped
class PersonSession {

    private static final String PERSON = "org.graphportal.signin.person";
    private static final String ATTEMPTS = "org.graphportal.signin.attempts";

    /** Parallel requests of one session update its attempts one after the other; sessions share a few locks. */
    private static final List<Object> LOCKS =
            Stream.generate(Object::new).limit(64).toList();

    @Inject
    Portal portal;

    private final Clock clock = Clock.systemUTC();

    /** Returns who is signed in; ends the session if it has lived for as long as it may. */
    Optional<SignedInPerson> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof SignedInPerson person)) {
            return Optional.empty();
        }
        if (clock.instant().isAfter(person.since().plus(portal.sessionLifetime()))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(person);
    }

    /** Makes the session this person's: a new id, and nothing left of whoever had it before. */
    HttpSession begin(HttpServletRequest request, SignedInPerson person) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        for (String name : Collections.list(session.getAttributeNames())) {
            if (!ATTEMPTS.equals(name)) {
                session.removeAttribute(name);
            }
        }
        session.setMaxInactiveInterval(seconds(portal.sessionIdle()));
        session.setAttribute(PERSON, person);
        return session;
    }

    void record(HttpServletRequest request, Attempt attempt) {
        HttpSession session = request.getSession();
        if (session.isNew()) {
            // Whoever does not come back from Entra ID needs no session for longer.
            session.setMaxInactiveInterval(seconds(Attempt.LIFE));
        }
        synchronized (lock(session)) {
            session.setAttribute(ATTEMPTS, attempts(session).with(attempt, clock.instant()));
        }
    }

    /**
     * Takes an attempt out, so that its state works once.
     *
     * @return the attempt, empty if the session has sent no such state, it is too old or was taken before
     */
    Optional<Attempt> take(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        synchronized (lock(session)) {
            Attempts attempts = attempts(session);
            session.setAttribute(ATTEMPTS, attempts.without(state));
            return attempts.find(state, clock.instant());
        }
    }

    /** Tells whether the session has sent this state and it has not come back. */
    boolean knows(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        return session != null
                && state != null
                && attempts(session).find(state, clock.instant()).isPresent();
    }

    Instant now() {
        return clock.instant();
    }

    private static Attempts attempts(HttpSession session) {
        return session.getAttribute(ATTEMPTS) instanceof Attempts attempts ? attempts : Attempts.NONE;
    }

    /** At least one: zero would mean a session without end. */
    private static int seconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, duration.toSeconds()));
    }

    private static Object lock(HttpSession session) {
        return LOCKS.get(Math.floorMod(session.getId().hashCode(), LOCKS.size()));
    }
}
