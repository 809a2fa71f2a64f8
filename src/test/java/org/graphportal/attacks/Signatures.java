package org.graphportal.attacks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPoint;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signatures that a token can carry, by the names in which a line of the table orders them. */
final class Signatures {

    /** Nobody's key on P-256, a kind with which the tenant does not sign. */
    private static final KeyPair CURVE = curve();

    private Signatures() {}

    /** The {@code alg} that goes with a signature. */
    static String algorithm(String name) {
        return switch (name) {
            case "none" -> "none";
            case "es256", "ps256", "rs384", "rs512" -> name.toUpperCase(Locale.ROOT);
            default -> name.startsWith("hs256") ? "HS256" : "RS256";
        };
    }

    /**
     * Signs as ordered.
     *
     * @param tenant the key that should be used
     * @param input header and claims, encoded, with the dot between them
     */
    static byte[] sign(String name, Signer tenant, String input) {
        return switch (name) {
            case "rs256" -> tenant.sign("SHA-256", input);
            case "rs384" -> tenant.sign("SHA-384", input);
            case "rs512" -> tenant.sign("SHA-512", input);
            case "ps256" -> asymmetric("RSASSA-PSS", tenant.privateKey(), input);
            case "es256" -> asymmetric("SHA256withECDSAinP1363Format", CURVE.getPrivate(), input);
            case "none", "empty" -> new byte[0];
            case "hs256-client-secret" -> hmac(Forge.CLIENT_SECRET.getBytes(UTF_8), input);
            case "hs256-public-key" -> hmac(pem(tenant), input);
            case "hs256-public-key-der" -> hmac(tenant.publicKey().getEncoded(), input);
            case "hs256-empty-key" -> hmac(new byte[1], input);
            case "other-key-same-kid", "unknown-key" -> Signer.ATTACKER.sign("SHA-256", input);
            case "flipped" -> flipped(tenant.sign("SHA-256", input));
            case "cut" -> Arrays.copyOf(tenant.sign("SHA-256", input), 128);
            default -> throw new IllegalArgumentException("There is no signature " + name);
        };
    }

    private static byte[] asymmetric(String algorithm, PrivateKey key, String input) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS")) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(key);
            signature.update(input.getBytes(US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign with " + algorithm, e);
        }
    }

    /** HMAC-SHA256; a single zero is the same key as none at all, which the JDK refuses (RFC 2104 §2). */
    static byte[] hmac(byte[] secret, String input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(input.getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    private static byte[] pem(Signer signer) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(signer.publicKey().getEncoded());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n").getBytes(US_ASCII);
    }

    private static byte[] flipped(byte[] signature) {
        signature[signature.length / 2] ^= 1;
        return signature;
    }

    /** The curve's public key as a JWK (RFC 7518 §6.2.1). */
    static JsonObject curveJwk(String kid) {
        ECPoint point = ((ECPublicKey) CURVE.getPublic()).getW();
        return Forge.JSON
                .createObjectBuilder()
                .add("kty", "EC")
                .add("crv", "P-256")
                .add("use", "sig")
                .add("kid", kid)
                .add("x", Forge.base64(Signer.bytes(point.getAffineX(), 32)))
                .add("y", Forge.base64(Signer.bytes(point.getAffineY(), 32)))
                .build();
    }

    private static KeyPair curve() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has elliptic curves", e);
        }
    }
}
