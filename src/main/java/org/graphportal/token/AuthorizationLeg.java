package org.graphportal.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Form;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.graphportal.encoding.Percent;
import org.graphportal.grant.GrantRefused;
import org.graphportal.grant.Granted;
import org.graphportal.grant.Grants;
import org.graphportal.oauth.Attempt;
import org.graphportal.oauth.ClaimsRequest;
import org.graphportal.oauth.Pkce;
import org.graphportal.oauth.Scopes;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.settings.EntraId;
import org.graphportal.signin.OpenAttempts;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.verify.VerifiedIdToken;

/**
 * An authorization-code flow of our own (RFC 6749 §4.1) for somebody who is signed in: the container's mechanism can ask
 * neither for further scopes nor for claims.
 */
@ApplicationScoped
class AuthorizationLeg {

    private static final Logger LOG = System.getLogger(AuthorizationLeg.class.getName());

    static final String CALLBACK = "/consent/callback";

    /** What an attempt remembers: the scopes asked for, that it was a step-up, and that a fresh sign-in was demanded. */
    private static final String SCOPES = "scopes";

    private static final String STEP_UP = "step-up";
    private static final String FRESH = "fresh";

    /** Clocks differ. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    @Inject
    EntraId entraId;

    @Inject
    Grants grants;

    @Inject
    OpenAttempts attempts;

    @Inject
    Renewal renewal;

    private final Clock clock = Clock.systemUTC();

    /**
     * Begins a trip.
     *
     * @param need what it is for: consent, a step-up or a fresh sign-in
     * @param target where to go afterwards
     * @return the address of the authorization request
     */
    String begin(HttpServletRequest request, SignedInPerson person, TokenProblem need, String target) {
        Pkce pkce = Pkce.create();
        Map<String, String> memory = new HashMap<>(Map.of(SCOPES, String.join(" ", need.scopes())));
        if (need.kind() == TokenProblem.Kind.STEP_UP) {
            memory.put(STEP_UP, "1");
        }
        boolean fresh = need.kind() == TokenProblem.Kind.FRESH_SIGN_IN;
        if (fresh) {
            memory.put(FRESH, "1");
        }
        Attempt attempt = new Attempt(random(), random(), pkce.verifier(), target, Map.copyOf(memory), clock.instant());
        attempts.record(request, CALLBACK, attempt);
        return entraId.authorizationEndpoint() + "?" + query(parameters(attempt, pkce, person, need, fresh));
    }

    private Map<String, String> parameters(
            Attempt attempt, Pkce pkce, SignedInPerson person, TokenProblem need, boolean fresh) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", entraId.clientId());
        parameters.put("response_type", "code");
        parameters.put("response_mode", "query");
        parameters.put("redirect_uri", entraId.consentRedirectUri().toString());
        parameters.put("scope", scope(need.scopes()));
        parameters.put("state", attempt.state());
        parameters.put("nonce", attempt.nonce());
        parameters.put("code_challenge", pkce.challenge());
        parameters.put("code_challenge_method", "S256");
        parameters.put("claims", ClaimsRequest.with(need.claims()));
        if (person.username() != null) {
            parameters.put("login_hint", person.username());
        }
        if (fresh) {
            parameters.put("prompt", "login");
            parameters.put("max_age", "0");
        }
        return parameters;
    }

    /**
     * Redeems the code that the trip has brought.
     *
     * @return the tokens, for the person and with what was demanded
     * @throws TokenProblem when there are none
     */
    Granted redeem(Attempt attempt, String code, SignedInPerson person) {
        Form form = new Form("grant_type", "authorization_code")
                .param("code", code)
                .param("redirect_uri", entraId.consentRedirectUri().toString())
                .param("code_verifier", attempt.codeVerifier());
        try {
            Granted granted = grants.redeem(form, attempt.nonce(), scope(scopes(attempt)));
            if (!isOf(granted.verified(), person)) {
                throw renewal.failed(Cause.OTHER_PERSON);
            }
            if (isFresh(attempt) && !signedInSince(attempt.begun(), granted.verified())) {
                throw renewal.failed(Cause.NOT_FRESH);
            }
            return granted;
        } catch (GrantRefused e) {
            throw renewal.failed(e);
        }
    }

    /** Tells whether the trip was for a fresh sign-in. */
    static boolean isFresh(Attempt attempt) {
        return attempt.memory().containsKey(FRESH);
    }

    /** Tells whether the trip was for the person to prove more. */
    static boolean isStepUp(Attempt attempt) {
        return attempt.memory().containsKey(STEP_UP);
    }

    /** Returns the scopes that the trip was for, empty where it was not about scopes. */
    static List<String> scopes(Attempt attempt) {
        return Arrays.stream(attempt.memory().get(SCOPES).split(" "))
                .filter(scope -> !scope.isEmpty())
                .toList();
    }

    private String scope(List<String> wanted) {
        return Scopes.request(wanted.isEmpty() ? entraId.scopes() : wanted);
    }

    private static boolean isOf(VerifiedIdToken token, SignedInPerson person) {
        return person.tenantId().equals(token.text("tid")) && person.objectId().equals(token.text("oid"));
    }

    /**
     * Looks at {@code auth_time} (OpenID Connect Core 1.0 §3.1.3.7 step 13). Without it nothing is proved: the token may come
     * from Entra ID's single sign-on.
     */
    static boolean signedInSince(Instant begun, VerifiedIdToken token) {
        Optional<Instant> signedIn = token.time("auth_time");
        if (signedIn.isEmpty()) {
            LOG.log(Level.WARNING, "No sign-in counts as fresh: the ID token lacks the optional claim auth_time");
        }
        return signedIn.filter(moment -> !moment.isBefore(begun.minus(SKEW))).isPresent();
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + Percent.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** 122 random bits. */
    private static String random() {
        return UUID.randomUUID().toString();
    }
}
