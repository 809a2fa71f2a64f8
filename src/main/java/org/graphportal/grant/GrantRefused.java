package org.graphportal.grant;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.graphportal.oauth.EntraError;
import org.graphportal.oauth.SignInProblem;
import org.graphportal.oauth.SignInProblem.Cause;

/** The token endpoint has not given what was asked for, or what it gave cannot be believed. */
public class GrantRefused extends Exception {

    private static final long serialVersionUID = 1L;

    /** What can be done about it, besides telling the person. */
    public enum Remedy {
        /** Nothing: what the {@link SignInProblem} says is all there is to say. */
        NONE,
        /** The grant has ended; a new sign-in gives another. */
        SIGN_IN,
        /** The person, or an administrator, has to agree to the scopes. */
        CONSENT,
        /** The person has to prove more, as the claims say. */
        STEP_UP
    }

    private final SignInProblem problem;
    private final Remedy remedy;
    private final String claims;

    /**
     * Creates a refusal.
     *
     * @param detail more about it for the log, free of anything that came in
     * @param claims {@code claims} of the answer, JSON, null when it had none
     */
    GrantRefused(SignInProblem problem, String detail, Remedy remedy, String claims) {
        super(detail);
        this.problem = problem;
        this.remedy = remedy;
        this.claims = claims;
    }

    GrantRefused(Cause cause, String detail) {
        this(EntraError.problem(cause), detail, Remedy.NONE, null);
    }

    /**
     * Reads an OAuth error (RFC 6749 §5.2) with what Entra ID adds to it.
     *
     * @throws JsonException when it is none
     */
    static GrantRefused of(JsonObject body, int status) {
        String error = TokenResponse.text(body, "error");
        SignInProblem problem = EntraError.problem(error, body.getString("error_description", null));
        String claims = body.getString("claims", null);
        return new GrantRefused(
                problem,
                "token endpoint: status " + status,
                remedy(error, body.getString("suberror", ""), claims, problem.cause()),
                claims);
    }

    private static Remedy remedy(String error, String suberror, String claims, Cause cause) {
        if (claims != null || error.equals("interaction_required") || cause == Cause.POLICY) {
            return Remedy.STEP_UP;
        }
        if (suberror.equals("consent_required") || cause == Cause.DECLINED || cause == Cause.NEEDS_ADMIN) {
            return Remedy.CONSENT;
        }
        return error.equals("invalid_grant") && cause != Cause.DISABLED ? Remedy.SIGN_IN : Remedy.NONE;
    }

    /** Returns what to tell the person. */
    public SignInProblem problem() {
        return problem;
    }

    /** Returns what can be done. */
    public Remedy remedy() {
        return remedy;
    }

    /** Returns the {@code claims} that the next authorization request has to ask for. */
    public Optional<String> claims() {
        return Optional.ofNullable(claims);
    }
}
