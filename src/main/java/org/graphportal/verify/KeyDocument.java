package org.graphportal.verify;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Picks the keys that may sign a token of the tenant from a key document (JWK Set, RFC 7517 §5). */
final class KeyDocument {

    /** RFC 7518 §3.3. */
    private static final int SMALLEST_BITS = 2048;

    private KeyDocument() {}

    /**
     * Reads a key document. Keys of other kinds, for other uses, too small, of another issuer or not readable are left
     * out, each without harm to the others (RFC 7517 §5).
     *
     * @param json the document
     * @param issuer the issuer of the tokens
     * @return at least one key
     * @throws IOException when it is no key document or has no usable key
     */
    static List<RSAKey> read(byte[] json, String issuer) throws IOException {
        List<RSAKey> keys = entries(json)
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .filter(key -> signs(key) && belongsTo(issuer, key))
                .flatMap(key -> parsed(key).stream())
                .filter(key -> key.getModulus().decodeToBigInteger().bitLength() >= SMALLEST_BITS)
                .toList();
        if (keys.isEmpty()) {
            throw new IOException("The key document has no RSA key that signs for the tenant");
        }
        return keys;
    }

    private static Stream<JsonValue> entries(byte[] json) throws IOException {
        try {
            return StrictJson.object(json).get("keys") instanceof JsonArray keys ? keys.stream() : Stream.empty();
        } catch (JsonException e) {
            throw new IOException("The key document is not JSON", e);
        }
    }

    private static boolean signs(JsonObject key) {
        return isOrIsMissing(key, "use", "sig")
                && isOrIsMissing(key, "alg", "RS256")
                && (!key.containsKey("key_ops") || verifies(key.get("key_ops")));
    }

    /**
     * Entra ID tells for each key who may be named as the issuer of what it signs, sometimes with a blank for the tenant.
     * A token of an organisation that a key for personal accounts has signed was once enough to get in anywhere
     * (learn.microsoft.com/entra/identity-platform, Validate the signing key issuer).
     */
    private static boolean belongsTo(String issuer, JsonObject key) {
        if (!(key.get("issuer") instanceof JsonString of)) {
            return !key.containsKey("issuer");
        }
        String[] around = of.getString().split("\\{tenantid}", 2);
        return of.getString().equals(issuer)
                || (around.length == 2 && issuer.startsWith(around[0]) && issuer.endsWith(around[1]));
    }

    private static boolean verifies(JsonValue operations) {
        return operations instanceof JsonArray list
                && list.stream()
                        .anyMatch(entry -> entry instanceof JsonString text && "verify".equals(text.getString()));
    }

    private static boolean isOrIsMissing(JsonObject key, String name, String expected) {
        return !key.containsKey(name) || expected.equals(key.getString(name, null));
    }

    private static Optional<RSAKey> parsed(JsonObject key) {
        try {
            return Optional.of(RSAKey.parse(key.toString()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
