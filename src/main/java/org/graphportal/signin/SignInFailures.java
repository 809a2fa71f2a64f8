package org.graphportal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.graphportal.oauth.SignInProblem;

/**
 * The sign-ins that failed of late, for those who operate the application and for people who come to them with a
 * correlation ID. In memory, the last {@value #KEPT}; names nobody.
 */
@ApplicationScoped
public class SignInFailures {

    private static final int KEPT = 50;

    private final Deque<Failure> recent = new ArrayDeque<>();
    private Failure registration;

    /**
     * A sign-in that failed.
     *
     * @param titleKey key of what the person was told
     * @param code Entra ID's number such as {@code AADSTS7000222}, null when it gave none
     * @param correlationId what to search the logs for
     * @param at when
     */
    public record Failure(String titleKey, String code, String correlationId, Instant at) {

        static Failure of(SignInProblem problem) {
            return new Failure(problem.titleKey(), problem.code(), problem.correlationId(), Instant.now());
        }
    }

    /** Returns the failures, the latest first. */
    public synchronized List<Failure> recent() {
        return List.copyOf(recent);
    }

    /**
     * Returns what Entra ID has against the application itself, such as an expired secret: the last thing that the token
     * endpoint said about it, until somebody signs in. Nothing that merely stood in the callback's address counts, since
     * anyone can write that.
     */
    public synchronized Optional<Failure> ofRegistration() {
        return Optional.ofNullable(registration);
    }

    synchronized void note(SignInProblem problem) {
        recent.addFirst(Failure.of(problem));
        if (recent.size() > KEPT) {
            recent.removeLast();
        }
    }

    /** Notes what the token endpoint has said. */
    synchronized void noteAnswer(SignInProblem problem) {
        if (problem.cause() == SignInProblem.Cause.OPERATOR) {
            registration = Failure.of(problem);
        }
    }

    synchronized void noteSuccess() {
        registration = null;
    }
}
