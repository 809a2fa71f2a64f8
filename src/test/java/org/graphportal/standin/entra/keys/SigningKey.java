package org.graphportal.standin.entra.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.List;

/**
 * A key pair with its certificate.
 *
 * @param id the {@code kid}, which is the certificate's SHA-1 thumbprint, as at Entra
 */
public record SigningKey(String id, KeyPair pair, byte[] certificate) {

    /** The RSA pair of that name from {@link KeyPairs}. */
    static SigningKey of(String name) {
        KeyPair pair = KeyPairs.rsa(name);
        byte[] certificate = SelfSignedCertificate.der(pair, "accounts.accesscontrol.windows.net");
        return new SigningKey(thumbprint(certificate), pair, certificate);
    }

    /** The header of an ordinary token of this key. */
    public JsonObjectBuilder header() {
        return Json.createObjectBuilder().add("typ", "JWT").add("alg", "RS256").add("kid", id);
    }

    /** A compact JWS (RFC 7515) over these very bytes. */
    public String sign(JsonObject header, JsonObject claims) {
        try {
            JWSObject token =
                    new JWSObject(JWSHeader.parse(Base64URL.encode(header.toString())), new Payload(claims.toString()));
            token.sign(new RSASSASigner(pair.getPrivate()));
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    /** The public key as Entra publishes it: with the certificate and an issuer, without {@code alg}. */
    public JsonObject publicJwk(String issuer) {
        RSAKey jwk = new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .keyUse(KeyUse.SIGNATURE)
                .keyID(id)
                .x509CertChain(List.of(Base64.encode(certificate)))
                .build();
        JsonObject json =
                Json.createReader(new StringReader(jwk.toJSONString())).readObject();
        return Json.createObjectBuilder(json)
                .add("x5t", id)
                .add("issuer", issuer)
                .build();
    }

    private static String thumbprint(byte[] certificate) {
        try {
            return Base64URL.encode(MessageDigest.getInstance("SHA-1").digest(certificate))
                    .toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
