package org.graphportal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.graphportal.settings.Portal;
import org.graphportal.signin.register.SignInRegister;
import org.graphportal.vault.SessionVault;

/** The person in a session: a plain attribute, so that it travels; sealed, so that it can be trusted then. */
@ApplicationScoped
class PersonSession {

    private static final String PERSON = "org.graphportal.signin.person";

    /** In a request: why the sign-in of its session is over. */
    private static final String END = "org.graphportal.signin.end";

    @Inject
    Portal portal;

    @Inject
    SessionVault vault;

    @Inject
    SignInRegister register;

    @Inject
    SignIns signIns;

    private final Clock clock = Clock.systemUTC();

    /** Returns who is signed in; ends the session if its sign-in is over. */
    Optional<SignedInPerson> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<SignedInPerson> person = person(session);
        Optional<SignIns.End> end = person.flatMap(signIns::end);
        if (end.isPresent()) {
            request.setAttribute(END, end.get());
            // Not invalidated: WildFly would warn that it cannot close its conversation of this request.
            empty(session);
            return Optional.empty();
        }
        return person;
    }

    /** Returns whose session it is, whether the sign-in is over or not. */
    Optional<SignedInPerson> person(HttpSession session) {
        return vault.get(session, PERSON, SignedInPerson.class);
    }

    /** Tells whether somebody was signed in until this request, and is not because their account was disabled. */
    static boolean wasDisabled(HttpServletRequest request) {
        return request.getAttribute(END) == SignIns.End.DISABLED;
    }

    /**
     * Makes the session this person's: a new id, and nothing left of whoever had it before.
     *
     * @param further is told of the session and gives the person's roles besides those of the ID token. If it fails nobody
     *     is signed in: half of what belongs to a session would be worse than none
     */
    void begin(HttpServletRequest request, SignedInPerson person, Function<HttpSession, Set<String>> further) {
        request.changeSessionId();
        HttpSession session = request.getSession();
        empty(session);
        session.setMaxInactiveInterval(seconds(portal.sessionIdle()));
        vault.put(session, PERSON, person);
        register.enter(person.signIn(), person.since());
        try {
            grant(session, person, further.apply(session));
        } catch (RuntimeException | Error e) {
            empty(session);
            register.end(person.signIn());
            throw e;
        }
    }

    private static void empty(HttpSession session) {
        for (String name : Collections.list(session.getAttributeNames())) {
            if (!name.startsWith(OpenAttempts.PREFIX)) {
                session.removeAttribute(name);
            }
        }
    }

    private void grant(HttpSession session, SignedInPerson person, Set<String> further) {
        if (!further.isEmpty()) {
            Set<String> all = new HashSet<>(person.roles());
            all.addAll(further);
            vault.put(session, PERSON, person.withRoles(Set.copyOf(all)));
        }
    }

    /** Ends the session, and what other servers have of it. */
    void end(HttpServletRequest request) {
        person(request).map(SignedInPerson::signIn).ifPresent(register::end);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** At least one: zero would mean a session without end. */
    static int seconds(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, duration.toSeconds()));
    }
}
