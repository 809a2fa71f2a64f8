package org.graphportal.verify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;

/**
 * Finds out whether the tenant has signed a token (RFC 7515 §5.2), by RS256 and nothing else: Entra ID's metadata name
 * no other algorithm, and a verifier that lets the token choose can be led astray (RFC 8725 §3.1).
 */
final class SignatureCheck {

    private static final String ALGORITHM = "RS256";
    private static final String TYPE = "JWT";

    /**
     * What Entra ID puts into the header. That leaves out keys that a token brings along ({@code jwk}, {@code jku},
     * {@code x5c}, {@code x5u}), extensions that change what is signed ({@code crit}, {@code b64}; RFC 7797), nesting
     * ({@code cty}) and compression ({@code zip}).
     */
    private static final Set<String> PARAMETERS = Set.of("alg", "kid", "typ", "x5t");

    private final SigningKeys keys;
    private final SigningKeys.Asker asker;

    SignatureCheck(SigningKeys keys, SigningKeys.Asker asker) {
        this.keys = keys;
        this.asker = asker;
    }

    /**
     * Checks form, header and signature of a token.
     *
     * @return its claims, which are the tenant's words, though maybe said to somebody else or long ago
     * @throws TokenRefused when the tenant has not signed it, or not so
     * @throws KeysUnavailable when that cannot be known at the moment
     */
    JsonObject claims(String token) throws TokenRefused, KeysUnavailable {
        CompactJws jws = read(token);
        check(jws);
        return jws.claims();
    }

    /**
     * Checks form and header alone, which costs little and asks nobody.
     *
     * @return the token taken apart and not yet believed
     * @throws TokenRefused when it is not written as the tenant writes
     */
    CompactJws read(String token) throws TokenRefused {
        CompactJws jws = CompactJws.parse(token);
        check(jws.header());
        return jws;
    }

    /**
     * Checks the signature of a token that has been read.
     *
     * @throws TokenRefused when the tenant has not signed it
     * @throws KeysUnavailable when that cannot be known at the moment
     */
    void check(CompactJws jws) throws TokenRefused, KeysUnavailable {
        JsonString keyId = jws.header().getJsonString("kid");
        List<RSAKey> candidates = keys.matching(keyId == null ? null : keyId.getString(), asker);
        TokenRefused.unless(!candidates.isEmpty(), "kid", "no key of the tenant");
        for (RSAKey candidate : candidates) {
            if (signed(jws, candidate)) {
                return;
            }
        }
        throw new TokenRefused("signature", "not made by the tenant's key");
    }

    private static void check(JsonObject header) throws TokenRefused {
        for (String name : header.keySet()) {
            TokenRefused.unless(PARAMETERS.contains(name), "header", "a parameter that Entra ID does not send");
            TokenRefused.unless(header.get(name) instanceof JsonString, name, "no text");
        }
        TokenRefused.unless(ALGORITHM.equals(header.getString("alg", null)), "alg", "not " + ALGORITHM);
        // Explicit typing (RFC 8725 §3.11): an access token says at+jwt (RFC 9068 §2.1).
        TokenRefused.unless(TYPE.equals(header.getString("typ", TYPE)), "typ", "not " + TYPE);
    }

    private static boolean signed(CompactJws jws, RSAKey key) throws TokenRefused {
        try {
            return new RSASSAVerifier(key.toRSAPublicKey())
                    .verify(new JWSHeader(JWSAlgorithm.RS256), jws.signingInput(), Base64URL.encode(jws.signature()));
        } catch (JOSEException e) {
            throw new TokenRefused("signature", "cannot be checked");
        }
    }
}
