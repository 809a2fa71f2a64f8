package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.entra.keys.SelfSignedCertificate;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.X509Util;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Assertions that jose4j wrote. */
class ClientAssertionTest {

    private static final KeyPair REGISTERED = pair();
    private static final KeyPair UNKNOWN = pair();

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);

    @BeforeEach
    void register() {
        control.registerCertificates(SelfSignedCertificate.pem(REGISTERED, "application"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "RS256"})
    void proves_the_application_instead_of_a_secret(String algorithm) throws Exception {
        Reply reply = redeem(assertion(algorithm, REGISTERED, REGISTERED.getPrivate(), claims -> {}));

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void is_good_once() throws Exception {
        String assertion = assertion("PS256", REGISTERED, REGISTERED.getPrivate(), claims -> {});
        redeem(assertion);

        assertRefused(redeem(assertion), 700027);
    }

    @Test
    void is_refused_when_the_certificate_is_not_registered() throws Exception {
        assertRefused(redeem(assertion("PS256", UNKNOWN, UNKNOWN.getPrivate(), claims -> {})), 700027);
    }

    @Test
    void is_refused_when_another_key_signed() throws Exception {
        assertRefused(redeem(assertion("PS256", REGISTERED, UNKNOWN.getPrivate(), claims -> {})), 700027);
    }

    @Test
    void is_refused_with_another_algorithm() throws Exception {
        assertRefused(redeem(assertion("PS512", REGISTERED, REGISTERED.getPrivate(), claims -> {})), 700027);
    }

    @Test
    void is_refused_with_another_issuer_or_subject() throws Exception {
        assertRefused(redeem(good(claims -> claims.setIssuer(StandInOptions.OTHER_CLIENT_ID))), 700021);
        assertRefused(redeem(good(claims -> claims.setSubject(StandInOptions.OTHER_CLIENT_ID))), 700021);
    }

    @Test
    void is_refused_when_it_was_meant_for_somebody_else() throws Exception {
        assertRefused(redeem(good(claims -> claims.setAudience("https://login.microsoftonline.com/"))), 700023);
        assertRefused(redeem(good(claims -> claims.unsetClaim("aud"))), 700023);
    }

    @Test
    void is_refused_outside_its_time() throws Exception {
        assertRefused(redeem(good(claims -> claims.setExpirationTime(inSeconds(-10)))), 700024);
        assertRefused(redeem(good(claims -> claims.setNotBefore(inSeconds(300)))), 700024);
        assertRefused(redeem(good(claims -> claims.setExpirationTime(inSeconds(25 * 3600)))), 700024);
        assertRefused(redeem(good(claims -> claims.unsetClaim("exp"))), 700024);
    }

    @Test
    void is_refused_without_an_identifier_of_its_own() throws Exception {
        assertRefused(redeem(good(claims -> claims.unsetClaim("jti"))), 700027);
    }

    @Test
    void is_refused_when_it_is_no_jwt() {
        assertRefused(redeem("no.to.ken"), 50027);
    }

    @Test
    void is_refused_without_its_type_or_beside_a_secret() throws Exception {
        Map<String, String> untyped = form(good(claims -> {}));
        untyped.remove("client_assertion_type");
        Map<String, String> both = form(good(claims -> {}));
        both.put("client_secret", StandInOptions.CLIENT_SECRET);

        assertThat(caller.token(untyped).json().getString("error")).isEqualTo("invalid_request");
        assertThat(caller.token(both).json().getString("error")).isEqualTo("invalid_request");
    }

    private Reply redeem(String assertion) {
        return caller.token(form(assertion));
    }

    private Map<String, String> form(String assertion) {
        Map<String, String> form = new LinkedHashMap<>(Caller.codeGrant(caller.code(Caller.MEGAN)));
        form.remove("client_secret");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion);
        return form;
    }

    private String good(Consumer<JwtClaims> change) throws Exception {
        return assertion("PS256", REGISTERED, REGISTERED.getPrivate(), change);
    }

    private String assertion(String algorithm, KeyPair shown, PrivateKey signer, Consumer<JwtClaims> change)
            throws Exception {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(StandInOptions.CLIENT_ID);
        claims.setSubject(StandInOptions.CLIENT_ID);
        claims.setAudience(standIn.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/token");
        claims.setExpirationTime(inSeconds(600));
        claims.setNotBefore(inSeconds(-5));
        claims.setGeneratedJwtId();
        change.accept(claims);
        JsonWebSignature assertion = new JsonWebSignature();
        assertion.setPayload(claims.toJson());
        assertion.setAlgorithmHeaderValue(algorithm);
        assertion.setX509CertSha256ThumbprintHeaderValue(
                new X509Util().fromBase64Der(pemBody(SelfSignedCertificate.pem(shown, "application"))));
        assertion.setKey(signer);
        return assertion.getCompactSerialization();
    }

    private static String pemBody(String pem) {
        return pem.replaceAll("-----[A-Z ]+-----|\n", "");
    }

    private static NumericDate inSeconds(int seconds) {
        NumericDate time = NumericDate.now();
        time.addSeconds(seconds);
        return time;
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(Reply reply, int code) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().getString("error")).isEqualTo("invalid_client");
        assertThat(reply.json().getJsonArray("error_codes").getInt(0)).isEqualTo(code);
    }
}
