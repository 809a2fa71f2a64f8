package org.graphportal.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.graphportal.settings.ClientCertificate;
import org.graphportal.settings.EntraId;
import org.graphportal.standin.entra.keys.SelfSignedCertificate;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.junit.jupiter.api.Test;

class ClientAssertionTest {

    private static final Instant NOW = Instant.now();
    private static final URI TOKEN_ENDPOINT = URI.create("https://login.example.com/tenant/oauth2/v2.0/token");
    private static final URI ANY = URI.create("https://login.example.com/any");

    private final EntraId entraId = new EntraId(
            "tenant",
            "client",
            "-",
            "issuer",
            ANY,
            TOKEN_ENDPOINT,
            ANY,
            ANY,
            ANY,
            ANY,
            ANY,
            List.of(),
            Duration.ZERO,
            ANY,
            ANY,
            ANY);

    private final KeyPair pair = pair();
    private final X509Certificate certificate = certificate(pair);

    @Test
    void it_is_signed_by_ps256_and_names_the_certificate_by_its_sha_256() throws Exception {
        JwtContext read =
                read(ClientAssertion.create(entraId, new ClientCertificate(certificate, pair.getPrivate()), NOW));

        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        assertThat(read.getJoseObjects().get(0).getHeader("x5t#S256"))
                .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        assertThat(read.getJoseObjects().get(0).getAlgorithmHeaderValue()).isEqualTo("PS256");
    }

    @Test
    void it_speaks_for_the_client_to_the_token_endpoint_for_five_minutes() throws Exception {
        JwtContext read =
                read(ClientAssertion.create(entraId, new ClientCertificate(certificate, pair.getPrivate()), NOW));

        assertThat(read.getJwtClaims().getIssuer()).isEqualTo("client");
        assertThat(read.getJwtClaims().getSubject()).isEqualTo("client");
        assertThat(read.getJwtClaims().getExpirationTime().getValue()).isEqualTo(NOW.getEpochSecond() + 300);
    }

    @Test
    void no_two_are_the_same() {
        ClientCertificate own = new ClientCertificate(certificate, pair.getPrivate());

        assertThat(ClientAssertion.create(entraId, own, NOW)).isNotEqualTo(ClientAssertion.create(entraId, own, NOW));
    }

    private JwtContext read(String assertion) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(pair.getPublic())
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "PS256")
                .setExpectedAudience(TOKEN_ENDPOINT.toString())
                .setRequireJwtId()
                .setRequireExpirationTime()
                .build()
                .process(assertion);
    }

    private static X509Certificate certificate(KeyPair pair) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(SelfSignedCertificate.der(pair, "portal")));
        } catch (java.security.cert.CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
