package org.graphportal.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.graphportal.grant.GrantRefused;
import org.graphportal.grant.GrantRefused.Remedy;
import org.graphportal.grant.Granted;
import org.graphportal.grant.Grants;
import org.graphportal.oauth.ClaimsRequest;
import org.graphportal.oauth.EntraError;
import org.graphportal.oauth.Scopes;
import org.graphportal.oauth.SignInProblem;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.verify.VerifiedIdToken;

/** Redeems refresh tokens, and says what it means when that does not give what was wanted. */
@ApplicationScoped
class Renewal {

    private static final Logger LOG = System.getLogger(Renewal.class.getName());

    /** While Entra ID is down, people whose tokens still live should not wait for it on every page. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Inject
    Grants grants;

    private final Clock clock = Clock.systemUTC();
    private volatile Instant pausedUntil = Instant.MIN;

    /** Tells whether a renewal that can wait had better wait. */
    boolean paused() {
        return clock.instant().isBefore(pausedUntil);
    }

    /**
     * Redeems the refresh token.
     *
     * @throws GrantRefused when Entra ID does not give an access token
     * @throws TokenProblem when there is no refresh token, or what comes back is another person's
     */
    Granted redeem(HeldTokens held, Collection<String> scopes) throws GrantRefused {
        if (held.refreshToken() == null) {
            throw TokenProblem.signInAgain();
        }
        Granted granted = grants.renew(held.refreshToken(), Scopes.request(scopes), ClaimsRequest.capable());
        if (granted.idToken().filter(token -> !ofOwner(token, held)).isPresent()) {
            throw failed(Cause.OTHER_PERSON);
        }
        return granted;
    }

    private static boolean ofOwner(VerifiedIdToken token, HeldTokens held) {
        return held.tenantId().equals(token.text("tid")) && held.objectId().equals(token.text("oid"));
    }

    /** Tells whether a token that still lives may be used on: the failure is Entra ID's, and will pass. */
    boolean canWait(GrantRefused refused) {
        if (refused.remedy() != Remedy.NONE || refused.problem().cause() == Cause.DISABLED) {
            return false;
        }
        log(refused.problem(), refused.getMessage());
        pausedUntil = clock.instant().plus(PAUSE);
        return true;
    }

    /** Says what to do about a refusal. */
    TokenProblem problem(GrantRefused refused, Collection<String> scopes) {
        return switch (refused.remedy()) {
            case SIGN_IN -> TokenProblem.signInAgain();
            case CONSENT -> TokenProblem.consent(scopes);
            case STEP_UP -> TokenProblem.stepUp(scopes, refused.claims().orElse(null));
            case NONE -> failed(refused);
        };
    }

    /** Says that a refusal is all there is to say. */
    TokenProblem failed(GrantRefused refused) {
        return failed(refused.problem(), refused.getMessage());
    }

    /** Says that nothing can be done. */
    TokenProblem failed(Cause cause) {
        return failed(EntraError.problem(cause), cause.name());
    }

    /** Says that nothing can be done, and why in the log. */
    TokenProblem failed(SignInProblem problem, String detail) {
        log(problem, detail);
        return TokenProblem.failed(problem);
    }

    /**
     * Compares what was granted with what was asked for.
     *
     * @return the scopes that are missing
     */
    List<String> noteMissing(Collection<String> asked, Collection<String> granted) {
        List<String> missing = Scopes.missing(asked, granted);
        if (!missing.isEmpty()) {
            LOG.log(Level.WARNING, "Entra ID has not granted {0}", String.join(" ", missing));
        }
        return missing;
    }

    private static void log(SignInProblem problem, String detail) {
        LOG.log(
                Level.WARNING,
                "No access token: {0}, {1}, correlation id {2}",
                detail,
                problem.code(),
                problem.correlationId());
    }
}
