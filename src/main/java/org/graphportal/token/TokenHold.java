package org.graphportal.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.graphportal.grant.GrantRefused;
import org.graphportal.grant.Tokens;

/**
 * The tokens of one person for work that goes on when the request that began it is over. It renews them by itself, lives in
 * memory only, and is of no use once it is closed. The session may end meanwhile and keeps tokens of its own; Entra ID lets
 * several of one refresh token's successors live.
 */
public final class TokenHold implements TokenSource, AutoCloseable {

    private final Set<String> scopes;
    private final Duration renewBefore;
    private final Renewal renewal;
    private final Clock clock = Clock.systemUTC();

    /** Guarded by this object; null once it is closed. */
    private HeldTokens held;

    TokenHold(HeldTokens held, Set<String> scopes, Duration renewBefore, Renewal renewal) {
        this.held = held;
        this.scopes = scopes;
        this.renewBefore = renewBefore;
        this.renewal = renewal;
    }

    @Override
    public synchronized String token() {
        Instant now = clock.instant();
        return held().covering(scopes)
                .filter(token -> token.freshAt(now, renewBefore))
                .map(AccessToken::value)
                .orElseGet(() -> renewed(now));
    }

    @Override
    public synchronized String insteadOf(String refused) {
        held = held().without(refused);
        return token();
    }

    @Override
    public synchronized TokenProblem challenged(String refused, String claims) {
        held = held().without(refused);
        return TokenProblem.stepUp(scopes, claims);
    }

    /** Forgets the tokens; whoever asks for one is told to sign in again. */
    @Override
    public synchronized void close() {
        held = null;
    }

    private HeldTokens held() {
        return Optional.ofNullable(held).orElseThrow(TokenProblem::signInAgain);
    }

    private String renewed(Instant now) {
        Optional<String> alive =
                held.covering(scopes).filter(token -> token.aliveAt(now)).map(AccessToken::value);
        if (alive.isPresent() && renewal.paused()) {
            return alive.get();
        }
        try {
            Tokens tokens = renewal.redeem(held, scopes).tokens();
            held = held.with(tokens, now, false);
            if (!renewal.noteMissing(scopes, tokens.scopes()).isEmpty()) {
                throw TokenProblem.consent(scopes);
            }
            return tokens.accessToken();
        } catch (GrantRefused e) {
            if (alive.isPresent() && renewal.canWait(e)) {
                return alive.get();
            }
            throw renewal.problem(e, scopes);
        }
    }

    /** Shows no token. */
    @Override
    public String toString() {
        return "TokenHold" + scopes;
    }
}
