package org.graphportal.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.graphportal.grant.GrantRefused;
import org.graphportal.grant.GrantRefused.Remedy;
import org.graphportal.grant.Tokens;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.settings.EntraId;
import org.graphportal.signin.SignedIn;

/**
 * Exposes the access tokens of the person whose request this is. They stay in that person's session; whoever asks gets
 * one that is good for what is to be done, renewed if need be.
 */
@ApplicationScoped
public class AccessTokens {

    /** A token that was stepped up and is refused again so soon will be refused for ever. */
    private static final Duration STEP_UP_LASTS = Duration.ofMinutes(5);

    /** Entra ID that demands more right after that will demand it for ever. */
    private static final Duration STEP_UP_WORKS = Duration.ofSeconds(30);

    @Inject
    HttpServletRequest request;

    @Inject
    EntraId entraId;

    @Inject
    TokenSession sessions;

    @Inject
    Renewal renewal;

    private final SingleFlight<String, HeldTokens> renewals = new SingleFlight<>();
    private final Clock clock = Clock.systemUTC();

    void keep(@Observes SignedIn event) {
        Instant now = clock.instant();
        sessions.begin(event.session(), HeldTokens.of(event.person(), event.tokens(), now));
        if (event.again()) {
            sessions.noteAgain(event.session(), now);
        }
        renewal.noteMissing(entraId.scopes(), event.tokens().scopes());
    }

    /**
     * Returns an access token for Microsoft Graph that will live a while ({@code entra-id.renew-before}). It is opaque:
     * nothing may be read from it (RFC 6749 §1.4). Parallel requests of one session make one call to Entra ID.
     *
     * @param scopes the scopes that it has to have
     * @throws TokenProblem when there is none without the person's, or an administrator's, doing
     */
    public String forScopes(Collection<String> scopes) {
        return held().flatMap(held -> held.covering(scopes))
                .filter(token -> token.freshAt(clock.instant(), entraId.renewBefore()))
                .map(AccessToken::value)
                .orElseGet(() -> renewed(scopes, null));
    }

    /**
     * Returns another token in the place of one that Graph has refused without a reason (RFC 6750 §3.1,
     * {@code invalid_token}).
     *
     * @throws TokenProblem as above
     */
    public String insteadOf(String refused, Collection<String> scopes) {
        return renewed(scopes, refused);
    }

    /**
     * Returns tokens for work that goes on when this request is over, to be closed when it is done.
     *
     * @throws TokenProblem as above, now that the person can still be asked
     */
    public TokenHold hold(Set<String> scopes) {
        forScopes(scopes);
        return new TokenHold(held(session()), scopes, entraId.renewBefore(), renewal);
    }

    /**
     * Says what to do about a claims challenge (Microsoft identity platform: Claims challenges). The token is dropped;
     * the person proves more, once: a challenge against what came of that ends on a page.
     *
     * @param refused the token that was sent
     * @param claims what Graph asks for, JSON
     * @param scopes the scopes that the call needs
     * @return the exception to throw
     */
    public TokenProblem challenged(String refused, String claims, Collection<String> scopes) {
        HttpSession session = session();
        HeldTokens held = held(session);
        sessions.update(session, held, before -> before.without(refused));
        Instant now = clock.instant();
        boolean inVain = held.find(refused)
                .filter(token -> token.steppedUpSince(now.minus(STEP_UP_LASTS)))
                .isPresent();
        return inVain ? renewal.failed(Cause.STILL_CHALLENGED) : TokenProblem.stepUp(scopes, claims);
    }

    /** Adds tokens that the person has gone to Entra ID for. */
    void add(Tokens tokens, boolean steppedUp) {
        HttpSession session = session();
        Instant now = clock.instant();
        sessions.update(session, held(session), held -> held.with(tokens, now, steppedUp));
    }

    /** Returns the scopes granted, empty when nobody is signed in. */
    public Set<String> scopes() {
        return held().stream()
                .flatMap(held -> held.accessTokens().stream())
                .flatMap(token -> token.scopes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns when the latest access token ends, empty when there is none. */
    public Optional<Instant> expires() {
        return held().flatMap(held -> held.accessTokens().stream().findFirst()).map(AccessToken::expires);
    }

    private String renewed(Collection<String> scopes, String refused) {
        HttpSession session = session();
        // Whoever waits for another's renewal may find that it was about other scopes.
        for (int tries = 0; tries < 3; tries++) {
            Optional<AccessToken> token = renewals.run(session.getId(), () -> renew(session, scopes, refused))
                    .covering(scopes)
                    .filter(good -> !good.value().equals(refused) && good.aliveAt(clock.instant()));
            if (token.isPresent()) {
                return token.get().value();
            }
        }
        throw TokenProblem.signInAgain();
    }

    private HeldTokens renew(HttpSession session, Collection<String> scopes, String refused) {
        HeldTokens held = held(session);
        Optional<AccessToken> known =
                held.covering(scopes).filter(token -> !token.value().equals(refused));
        Instant now = clock.instant();
        if (known.filter(token -> token.freshAt(now, entraId.renewBefore())).isPresent()) {
            // Somebody else has been faster.
            return held;
        }
        boolean alive = known.filter(token -> token.aliveAt(now)).isPresent();
        if (alive && renewal.paused()) {
            return held;
        }
        try {
            Tokens tokens = renewal.redeem(held, scopes).tokens();
            HeldTokens renewed = sessions.update(
                    session, held, before -> before.without(refused).with(tokens, now, false));
            if (!renewal.noteMissing(scopes, tokens.scopes()).isEmpty()) {
                throw TokenProblem.consent(scopes);
            }
            return renewed;
        } catch (GrantRefused e) {
            if (alive && renewal.canWait(e)) {
                return held;
            }
            if (e.remedy() == Remedy.SIGN_IN) {
                sessions.update(session, held, before -> before.withoutRefreshToken(held.refreshToken()));
            }
            boolean inVain = e.remedy() == Remedy.STEP_UP
                    && held.accessTokens().stream().anyMatch(token -> token.steppedUpSince(now.minus(STEP_UP_WORKS)));
            throw inVain ? renewal.failed(Cause.STILL_CHALLENGED) : renewal.problem(e, scopes);
        }
    }

    private HttpSession session() {
        return Optional.ofNullable(request.getSession(false)).orElseThrow(TokenProblem::signInAgain);
    }

    private HeldTokens held(HttpSession session) {
        return sessions.held(session).orElseThrow(TokenProblem::signInAgain);
    }

    private Optional<HeldTokens> held() {
        return Optional.ofNullable(request.getSession(false)).flatMap(sessions::held);
    }
}
