package org.graphportal.standin.entra.keys;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;

/** Keys of somebody who is not the tenant, for tokens that must be refused. */
public final class Attacker {

    private Attacker() {}

    /** An RSA key that the tenant never published. */
    public static SigningKey rsa() {
        return SigningKey.of("attacker");
    }

    /** A key on P-256, a kind with which Entra does not sign. */
    public static KeyPair ec() {
        return KeyPairs.ec("attacker");
    }

    /** The same as a JWK for signatures. */
    public static JsonObject ecJwk(String kid) {
        ECKey jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) ec().getPublic())
                .keyUse(KeyUse.SIGNATURE)
                .keyID(kid)
                .build();
        return Json.createReader(new StringReader(jwk.toJSONString())).readObject();
    }
}
