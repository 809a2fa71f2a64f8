package org.graphportal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.graphportal.oauth.SignInProblem;

/**
 * What Entra ID has against this application itself, such as an expired secret: the last thing that the token endpoint
 * said about it, until somebody signs in successfully. Nothing that merely stands in the callback's address gets here,
 * since anyone can write that.
 */
@ApplicationScoped
public class RegistrationFault {

    private final AtomicReference<Fault> last = new AtomicReference<>();

    /**
     * A fault of the registration or its settings.
     *
     * @param code Entra ID's number such as {@code AADSTS7000222}, null when it gave none
     * @param at when it was last told
     */
    public record Fault(String code, Instant at) {}

    /** Returns the fault, empty when there is none. */
    public Optional<Fault> get() {
        return Optional.ofNullable(last.get());
    }

    void note(SignInProblem problem) {
        if (problem.cause() == SignInProblem.Cause.OPERATOR) {
            last.set(new Fault(problem.code(), Instant.now()));
        }
    }

    void clear() {
        last.set(null);
    }
}
