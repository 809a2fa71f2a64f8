package org.graphportal.standin.entra.tokens;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.graphportal.standin.control.Placeholders;
import org.graphportal.standin.entra.keys.Attacker;
import org.graphportal.standin.entra.keys.SigningKey;

/** An ID token, or an access token for the API, that is not what it should be: everything about it can be ordered. */
final class ForgedIdToken {

    private final SigningKey key;
    private final String clientSecret;
    private final Placeholders placeholders;

    ForgedIdToken(SigningKey key, String clientSecret, Placeholders placeholders) {
        this.key = key;
        this.clientSecret = clientSecret;
        this.placeholders = placeholders;
    }

    /**
     * The token that is sent instead of the honest one.
     *
     * @param claims of the honest one
     * @param order the member {@code idToken} of a fault
     */
    String instead(JsonObject claims, JsonObject order) {
        if (order.containsKey("raw")) {
            return ((JsonString) placeholders.fill(order.get("raw"))).getString();
        }
        String signature = order.getString("signature", "rs256");
        JsonObject header = header(signature, object(order, "header"));
        JsonObject changed = padded(placeholders.change(claims, object(order, "claims")), order.getInt("padding", 0));
        String payload = order.getString("payload", json(changed, object(order, "duplicateClaims")));
        String input = base64(json(header, object(order, "duplicateHeader"))) + "." + base64(payload);
        return shape(order.getString("form", "compact"), input, signature, payload);
    }

    private String shape(String form, String input, String signature, String payload) {
        String[] parts = input.split("\\.");
        return switch (form) {
            case "compact" -> signed(input, signature);
            case "two-parts" -> input;
            case "four-parts" -> signed(input, signature) + "." + parts[1];
            case "broken-base64" -> signed(parts[0] + "." + "*" + parts[1], signature);
            case "padded-base64" -> signed(parts[0] + "." + parts[1] + "==", signature);
            case "json" ->
                "{\"protected\":\"%s\",\"payload\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(parts[0], parts[1], signed(input, signature).split("\\.")[2]);
            case "nested" -> signed(parts[0] + "." + base64(signed(input, signature)), signature);
            case "encrypted" -> encrypted(base64("{\"alg\":\"none\"}") + "." + base64(payload) + ".");
            default -> throw new IllegalArgumentException("There is no form " + form);
        };
    }

    private String signed(String input, String signature) {
        byte[] bytes = new Signatures(key, clientSecret).sign(signature, input);
        return input + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The honest header, with what belongs to the signature, with what is ordered. */
    private JsonObject header(String signature, JsonObject changes) {
        JsonObjectBuilder header = key.header();
        Signatures.algorithm(signature).ifPresent(algorithm -> header.add("alg", algorithm));
        if (signature.equals("unknown-key")) {
            header.add("kid", Attacker.rsa().id());
        }
        return placeholders.change(header.build(), changes);
    }

    /** The JSON text with members added at its end that may be there already. */
    private String json(JsonObject object, JsonObject duplicates) {
        String text = object.toString();
        if (duplicates.isEmpty()) {
            return text;
        }
        String more = placeholders.fill(duplicates).toString();
        return text.substring(0, text.length() - 1) + "," + more.substring(1);
    }

    private static JsonObject padded(JsonObject claims, int length) {
        return length == 0
                ? claims
                : Json.createObjectBuilder(claims)
                        .add("padding", "x".repeat(length))
                        .build();
    }

    /** For a key that both sides could know: the hash of the client secret (OpenID Connect Core 1.0 §10.2). */
    private String encrypted(String unsigned) {
        try {
            byte[] secret = MessageDigest.getInstance("SHA-256").digest(clientSecret.getBytes(StandardCharsets.UTF_8));
            JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .contentType("JWT")
                    .build();
            JWEObject encrypted = new JWEObject(header, new Payload(unsigned));
            encrypted.encrypt(new DirectEncrypter(secret));
            return encrypted.serialize();
        } catch (JOSEException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has AES and SHA-256", e);
        }
    }

    private static JsonObject object(JsonObject order, String name) {
        return order.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
