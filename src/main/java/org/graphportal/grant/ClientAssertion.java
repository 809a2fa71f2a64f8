package org.graphportal.grant;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.graphportal.encoding.Sha256;
import org.graphportal.settings.ClientCertificate;
import org.graphportal.settings.EntraId;

/**
 * Proof that the application holds the key of its certificate, in place of a client secret (RFC 7523 §2.2; Microsoft
 * identity platform: application authentication certificate credentials).
 */
final class ClientAssertion {

    /** The {@code client_assertion_type} of RFC 7523 §2.2. */
    static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** Long enough for clocks that differ a little. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private ClientAssertion() {}

    /**
     * Signs a new assertion, good for one call.
     *
     * @param now when it begins
     */
    static String create(EntraId entraId, ClientCertificate certificate, Instant now) {
        try {
            Sha256 digest = Sha256.of(certificate.certificate().getEncoded());
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256)
                    .type(JOSEObjectType.JWT)
                    .x509CertSHA256Thumbprint(Base64URL.encode(digest.bytes()))
                    .build();
            SignedJWT assertion = new SignedJWT(header, claims(entraId, now));
            assertion.sign(new RSASSASigner(certificate.key()));
            return assertion.serialize();
        } catch (CertificateEncodingException | JOSEException e) {
            throw new IllegalStateException("The certificate in the settings cannot sign", e);
        }
    }

    private static JWTClaimsSet claims(EntraId entraId, Instant now) {
        return new JWTClaimsSet.Builder()
                .audience(entraId.tokenEndpoint().toString())
                .issuer(entraId.clientId())
                .subject(entraId.clientId())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
    }
}
