package org.graphportal.verify;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A JWS in compact serialization (RFC 7515 §7.1), taken apart and not yet believed.
 *
 * @param header the JOSE header
 * @param signingInput what the signature is about: the first two parts as they came
 * @param payload the second part, decoded
 * @param signature the third part, decoded
 */
record CompactJws(JsonObject header, byte[] signingInput, byte[] payload, byte[] signature) {

    /** Several times the largest token of Entra ID, which lists at most 200 groups. */
    private static final int LONGEST = 64 * 1024;

    /**
     * Takes a token apart. There is exactly one spelling of a token that passes: three parts in base64url without
     * padding, white space, other alphabets or stray bits (RFC 7515 §2, RFC 4648 §3.5). A JWE has five parts.
     *
     * @throws TokenRefused when it is spelt otherwise
     */
    static CompactJws parse(String token) throws TokenRefused {
        TokenRefused.unless(token.length() <= LONGEST, "size", "longer than any token of Entra ID");
        String[] parts = token.split("\\.", -1);
        TokenRefused.unless(parts.length == 3, "format", "not three parts");
        return new CompactJws(
                object(decoded(parts[0])),
                (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII),
                decoded(parts[1]),
                decoded(parts[2]));
    }

    /**
     * Reads the payload as a claims set, of which nothing is to be believed before the signature has been found good.
     *
     * @throws TokenRefused when it is not one JSON object, as in a nested JWT (RFC 7519 §7.2)
     */
    JsonObject claims() throws TokenRefused {
        return object(payload);
    }

    private static JsonObject object(byte[] bytes) throws TokenRefused {
        try {
            return StrictJson.object(bytes);
        } catch (JsonException e) {
            throw new TokenRefused("format", "not JSON that can be read in one way only");
        }
    }

    private static byte[] decoded(String part) throws TokenRefused {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(part);
            // The decoder of the JDK takes padding and ignores the bits left over at the end.
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(bytes)
                    .equals(part);
            TokenRefused.unless(canonical, "format", "another spelling of base64url");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw new TokenRefused("format", "not base64url");
        }
    }
}
