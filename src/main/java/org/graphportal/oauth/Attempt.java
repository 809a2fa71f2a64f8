package org.graphportal.oauth;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * One trip to Entra ID that has begun and not come back.
 *
 * @param state the {@code state} that was sent and must come back (RFC 6749 §10.12)
 * @param nonce the {@code nonce} that was sent and must stand in the ID token (OpenID Connect Core 1.0 §3.1.2.1)
 * @param codeVerifier proof that whoever redeems the code has begun the trip (RFC 7636 §4.1)
 * @param target where to go afterwards, a path of this application with its query
 * @param memory what whoever has begun the trip needs to know at its end
 * @param begun when the trip began
 */
public record Attempt(
        String state, String nonce, String codeVerifier, String target, Map<String, String> memory, Instant begun)
        implements Serializable {

    /** As long as Entra ID keeps a code. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    boolean aliveAt(Instant now) {
        return now.isBefore(begun.plus(LIFE));
    }

    /** Names nothing that could be used. */
    @Override
    public String toString() {
        return "Attempt[begun=" + begun + "]";
    }
}
