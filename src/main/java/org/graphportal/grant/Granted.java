package org.graphportal.grant;

import java.util.Optional;
import org.graphportal.verify.VerifiedIdToken;

/**
 * What the token endpoint gave for a grant, every part of it checked.
 *
 * @param tokens the access token and what belongs to it
 * @param verified the ID token's claims, null where a renewal came without one
 * @param opened what stands in the ID token, null in the same case
 * @param body the answer as it came
 */
public record Granted(Tokens tokens, VerifiedIdToken verified, OpenedToken opened, byte[] body) {

    /** Returns the claims of the ID token; empty where a renewal came without one. */
    public Optional<VerifiedIdToken> idToken() {
        return Optional.ofNullable(verified);
    }

    /** Shows no token: records end up in logs. */
    @Override
    public String toString() {
        return "Granted[" + tokens + "]";
    }
}
