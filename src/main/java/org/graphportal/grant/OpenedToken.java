package org.graphportal.grant;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What stands in an ID token, without the signature: nobody can use it as a token.
 *
 * @param header the JOSE header as JSON
 * @param claims the claims as JSON
 */
public record OpenedToken(String header, String claims) {

    /** Opens a token that {@link org.graphportal.verify.IdTokenVerifier} has accepted. */
    static OpenedToken of(String verified) {
        String[] parts = verified.split("\\.");
        return new OpenedToken(decoded(parts[0]), decoded(parts[1]));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "OpenedToken";
    }
}
