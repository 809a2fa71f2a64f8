package org.graphportal.standin.entra.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.graphportal.standin.entra.keys.Attacker;
import org.graphportal.standin.entra.keys.SigningKey;

/** The signatures that a forged token can carry, by the names in which they are ordered. */
final class Signatures {

    private final SigningKey key;
    private final String clientSecret;

    /**
     * @param key the tenant's
     * @param clientSecret the application's
     */
    Signatures(SigningKey key, String clientSecret) {
        this.key = key;
        this.clientSecret = clientSecret;
    }

    /** The {@code alg} that belongs to a signature; empty for the honest one. */
    static Optional<String> algorithm(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "none" -> "none";
                    case "hs256-client-secret", "hs256-public-key", "hs256-public-key-der", "hs256-empty-key" ->
                        "HS256";
                    case "es256" -> "ES256";
                    case "ps256" -> "PS256";
                    case "rs384" -> "RS384";
                    case "rs512" -> "RS512";
                    default -> null;
                });
    }

    /**
     * The bytes of a signature.
     *
     * @param input header and claims, encoded, with the dot between them
     * @throws IllegalArgumentException if there is no such signature
     */
    byte[] sign(String name, String input) {
        byte[] bytes = input.getBytes(StandardCharsets.US_ASCII);
        return switch (name) {
            case "rs256" -> asymmetric("SHA256withRSA", key.pair().getPrivate(), bytes);
            case "none", "empty" -> new byte[0];
            case "hs256-client-secret" -> hmac(clientSecret.getBytes(StandardCharsets.UTF_8), bytes);
            case "hs256-public-key" -> hmac(publicKeyPem(), bytes);
            case "hs256-public-key-der" -> hmac(key.pair().getPublic().getEncoded(), bytes);
            case "hs256-empty-key" -> hmac(new byte[1], bytes);
            case "es256" ->
                asymmetric("SHA256withECDSAinP1363Format", Attacker.ec().getPrivate(), bytes);
            case "ps256" -> asymmetric("RSASSA-PSS", key.pair().getPrivate(), bytes);
            case "rs384" -> asymmetric("SHA384withRSA", key.pair().getPrivate(), bytes);
            case "rs512" -> asymmetric("SHA512withRSA", key.pair().getPrivate(), bytes);
            case "other-key-same-kid", "unknown-key" ->
                asymmetric("SHA256withRSA", Attacker.rsa().pair().getPrivate(), bytes);
            case "flipped" -> flipped(sign("rs256", input));
            case "cut" -> Arrays.copyOf(sign("rs256", input), 128);
            default -> throw new IllegalArgumentException("There is no signature " + name);
        };
    }

    private byte[] publicKeyPem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(key.pair().getPublic().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] flipped(byte[] signature) {
        signature[signature.length / 2] ^= 1;
        return signature;
    }

    /** A single zero is the same key as none at all, which the JDK refuses (RFC 2104 §2). */
    private static byte[] hmac(byte[] secret, byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private static byte[] asymmetric(String algorithm, PrivateKey privateKey, byte[] input) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS")) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(privateKey);
            signature.update(input);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign with " + algorithm, e);
        }
    }
}
