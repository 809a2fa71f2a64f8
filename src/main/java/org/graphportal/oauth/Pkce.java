package org.graphportal.oauth;

import java.security.SecureRandom;
import java.util.Base64;
import org.graphportal.encoding.Sha256;

/**
 * Proof Key for Code Exchange (RFC 7636): a code that leaks is worth nothing without the verifier.
 *
 * @param verifier sent with the code
 * @param challenge sent with the authorization request: the verifier's SHA-256 (§4.2)
 */
public record Pkce(String verifier, String challenge) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    /** Returns a new pair of 256 random bits. */
    public static Pkce create() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return of(BASE64URL.encodeToString(bytes));
    }

    static Pkce of(String verifier) {
        return new Pkce(verifier, Sha256.of(verifier).base64Url());
    }
}
