package org.graphportal.token;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.graphportal.oauth.SignInProblem;

/**
 * There is no access token for what is to be done. {@link TokenProblemFilter} makes what there is to make of it: a trip
 * to Entra ID, or a page.
 */
public class TokenProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What can be done about it. */
    public enum Kind {
        /** The tokens have ended; signing in again gives others, most often without anybody's attention. */
        SIGN_IN_AGAIN,
        /** Somebody has to agree to scopes first. */
        CONSENT,
        /** The person has to prove more. */
        STEP_UP,
        /** The person has to prove who they are once more. */
        FRESH_SIGN_IN,
        /** Nothing but to say so. */
        FAILED
    }

    private final Kind kind;
    private final List<String> scopes;
    private final String claims;
    private final SignInProblem problem;

    private TokenProblem(Kind kind, Collection<String> scopes, String claims, SignInProblem problem) {
        super("No access token for Microsoft Graph with " + scopes + ": " + kind);
        this.kind = kind;
        this.scopes = List.copyOf(scopes);
        this.claims = claims;
        this.problem = problem;
    }

    static TokenProblem signInAgain() {
        return new TokenProblem(Kind.SIGN_IN_AGAIN, List.of(), null, null);
    }

    static TokenProblem consent(Collection<String> scopes) {
        return new TokenProblem(Kind.CONSENT, scopes, null, null);
    }

    static TokenProblem stepUp(Collection<String> scopes, String claims) {
        return new TokenProblem(Kind.STEP_UP, scopes, claims, null);
    }

    static TokenProblem freshSignIn() {
        return new TokenProblem(Kind.FRESH_SIGN_IN, List.of(), null, null);
    }

    static TokenProblem failed(SignInProblem problem) {
        return new TokenProblem(Kind.FAILED, List.of(), null, problem);
    }

    /** Returns the problem that an exception is about: itself, or what JAX-RS and Faces have wrapped on the way. */
    public static Optional<TokenProblem> in(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(TokenProblem.class::isInstance)
                .map(TokenProblem.class::cast)
                .findFirst();
    }

    /** Returns what can be done about it. */
    public Kind kind() {
        return kind;
    }

    /** Returns the scopes that are needed, empty where it is not about scopes. */
    List<String> scopes() {
        return scopes;
    }

    /** Returns what the person has to prove, JSON as in a claims challenge, null where it is not about that. */
    String claims() {
        return claims;
    }

    /** Returns what to say, null where there is something to do. */
    public SignInProblem problem() {
        return problem;
    }
}
