package org.graphportal.mechanism;

import jakarta.ws.rs.core.Form;
import java.net.URI;
import java.util.Optional;
import org.graphportal.grant.GrantRefused;
import org.graphportal.grant.Granted;
import org.graphportal.grant.Grants;
import org.graphportal.settings.EntraId;

/**
 * The mechanism's one call to the token endpoint, made on its behalf while a callback is handled. The mechanism's own
 * call has no time limit, sends no {@code code_verifier} and believes unsigned tokens; here {@link Grants} makes it, and
 * the mechanism sees only a good answer.
 */
public final class TokenCall {

    private static final ThreadLocal<TokenCall> CURRENT = new ThreadLocal<>();

    private final Grants grants;
    private final EntraId entraId;
    private final String nonce;
    private final String codeVerifier;
    private Granted granted;
    private GrantRefused refused;

    /**
     * Prepares the call.
     *
     * @param nonce the nonce that the ID token must have
     * @param codeVerifier the verifier of the challenge that the authorization request had
     */
    public TokenCall(Grants grants, EntraId entraId, String nonce, String codeVerifier) {
        this.grants = grants;
        this.entraId = entraId;
        this.nonce = nonce;
        this.codeVerifier = codeVerifier;
    }

    /**
     * Something that the mechanism does.
     *
     * @param <T> what comes of it
     */
    public interface Step<T> {
        /** Does it. */
        T run() throws Exception;
    }

    /** Lets the mechanism take a step whose token call, made in the same thread, is this one. */
    public <T> T during(Step<T> step) throws Exception {
        CURRENT.set(this);
        try {
            return step.run();
        } finally {
            CURRENT.remove();
        }
    }

    /**
     * Takes the call that stands for a request to this address, if the current thread is handling a callback. It can be
     * taken once: the request that is sent in its place goes to the same address.
     */
    static Optional<TokenCall> takeForRequestTo(URI address) {
        Optional<TokenCall> call = Optional.ofNullable(CURRENT.get())
                .filter(made -> made.entraId.tokenEndpoint().equals(address));
        call.ifPresent(taken -> CURRENT.remove());
        return call;
    }

    /** Returns what the token endpoint gave; empty after a failure or when the mechanism has not called at all. */
    public Optional<Granted> granted() {
        return Optional.ofNullable(granted);
    }

    /** Returns why the call failed; empty when it did not. */
    public Optional<GrantRefused> refused() {
        return Optional.ofNullable(refused);
    }

    /**
     * Redeems the code.
     *
     * @param form what the mechanism wanted to send
     * @return the answer's body, empty when the mechanism must not see it
     */
    Optional<byte[]> send(Form form) {
        try {
            granted = grants.redeem(form.param("code_verifier", codeVerifier), nonce, entraId.scope());
            return Optional.of(granted.body());
        } catch (GrantRefused e) {
            refused = e;
            return Optional.empty();
        }
    }
}
