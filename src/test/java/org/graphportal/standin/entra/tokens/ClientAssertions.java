package org.graphportal.standin.entra.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Registration;

/** Checks {@code private_key_jwt} (OpenID Connect Core 1.0 §9, RFC 7523 §3) with the certificates of the registration. */
final class ClientAssertions {

    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.PS256, JWSAlgorithm.RS256);
    private static final Duration LONGEST = Duration.ofHours(24);

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /**
     * Checks an assertion.
     *
     * @param audience the address of the token endpoint
     * @throws Refused if it does not prove that the registered application calls, here, now and for the first time
     */
    void check(String assertion, Registration client, String audience, Instant now) {
        try {
            SignedJWT jwt = SignedJWT.parse(assertion);
            checkSignature(jwt, client);
            checkClaims(jwt.getJWTClaimsSet(), client, audience, now);
        } catch (ParseException e) {
            throw refuse(50027, "JWT token is invalid or malformed.");
        } catch (JOSEException e) {
            throw refuse(700027, "Client assertion failed signature validation.");
        }
    }

    /** The subject, which names the application when no parameter does; empty when the assertion cannot be read. */
    static String subject(String assertion) {
        try {
            String subject = SignedJWT.parse(assertion).getJWTClaimsSet().getSubject();
            return subject == null ? "" : subject;
        } catch (ParseException e) {
            throw refuse(50027, "JWT token is invalid or malformed.");
        }
    }

    private static void checkSignature(SignedJWT jwt, Registration client) throws JOSEException {
        Base64URL thumbprint = jwt.getHeader().getX509CertSHA256Thumbprint();
        X509Certificate certificate = client.certificates().stream()
                .map(X509CertUtils::parse)
                .filter(registered ->
                        X509CertUtils.computeSHA256Thumbprint(registered).equals(thumbprint))
                .findFirst()
                .orElseThrow(() -> refuse(
                        700027,
                        "Client assertion contains an invalid signature. The key was not found. Thumbprint of key used by "
                                + "client: '" + thumbprint + "'."));
        RSAPublicKey key = (RSAPublicKey) certificate.getPublicKey();
        boolean isAllowed = ALGORITHMS.contains(jwt.getHeader().getAlgorithm());
        if (!isAllowed || !jwt.verify(new RSASSAVerifier(key))) {
            throw refuse(700027, "Client assertion failed signature validation.");
        }
    }

    private void checkClaims(JWTClaimsSet claims, Registration client, String audience, Instant now) {
        boolean names = client.clientId().equals(claims.getIssuer())
                && client.clientId().equals(claims.getSubject());
        if (!names) {
            throw refuse(700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
        }
        if (!claims.getAudience().equals(List.of(audience))) {
            throw refuse(700023, "Client assertion audience claim does not match Realm issuer.");
        }
        if (!isWithin(now, claims.getNotBeforeTime(), claims.getExpirationTime())) {
            throw refuse(700024, "Client assertion is not within its valid time range.");
        }
        if (claims.getJWTID() == null || !seen.add(claims.getJWTID())) {
            throw refuse(700027, "Client assertion has no identifier of its own, or one that was used before.");
        }
    }

    private static boolean isWithin(Instant now, Date notBefore, Date expiry) {
        return expiry != null
                && now.isBefore(expiry.toInstant())
                && now.plus(LONGEST).isAfter(expiry.toInstant())
                && (notBefore == null || !now.isBefore(notBefore.toInstant()));
    }

    private static Refused refuse(int code, String text) {
        return new Refused(EntraError.of("invalid_client", code, text));
    }
}
