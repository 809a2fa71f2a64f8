package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Jwt;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The tokens and documents, read by jose4j. */
class IssuedTokensTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());
    private final Caller caller = new Caller(standIn);
    private final String issuer = standIn.entra() + "/" + StandInOptions.TENANT_ID + "/v2.0";

    @Test
    void an_id_token_holds_for_its_issuer_its_audience_and_its_keys() throws Exception {
        JwtClaims claims = verify(caller.tokens(Caller.MEGAN).getString("id_token"));

        assertThat(claims.getClaimValueAsString("ver")).isEqualTo("2.0");
        assertThat(claims.getClaimValueAsString("tid")).isEqualTo(StandInOptions.TENANT_ID);
        assertThat(claims.getClaimValueAsString("nonce")).isEqualTo("the-nonce");
        assertThat(claims.getClaimValueAsString("name")).isEqualTo("Megan Bowen");
        assertThat(claims.getClaimValueAsString("preferred_username")).isEqualTo(Caller.MEGAN);
        assertThat(claims.getClaimValueAsString("email")).isEqualTo(Caller.MEGAN);
        assertThat(claims.getSubject()).hasSize(43).isNotEqualTo(claims.getClaimValueAsString("oid"));
        assertThat(claims.getClaimsMap())
                .containsKeys("aio", "rh", "uti", "sid", "login_hint")
                .doesNotContainKey("at_hash");
        assertThat(claims.getIssuedAt()).isEqualTo(claims.getNotBefore());
    }

    @Test
    void an_id_token_says_no_more_than_the_scopes_ask_for() throws Exception {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("scope", "openid");

        JwtClaims claims = verify(caller.token(
                        Caller.codeGrant(caller.signIn(request, Caller.MEGAN).parameter("code")))
                .json()
                .getString("id_token"));

        assertThat(claims.getClaimsMap()).doesNotContainKeys("name", "oid", "preferred_username", "email");
    }

    @Test
    void a_person_has_another_subject_for_another_application() throws Exception {
        String here = verify(caller.tokens(Caller.MEGAN).getString("id_token")).getSubject();
        Map<String, String> request = Caller.authorizeRequest();
        request.put("client_id", StandInOptions.OTHER_CLIENT_ID);
        Map<String, String> form =
                Caller.codeGrant(caller.signIn(request, Caller.MEGAN).parameter("code"));
        form.put("client_id", StandInOptions.OTHER_CLIENT_ID);
        form.put("client_secret", StandInOptions.OTHER_CLIENT_SECRET);

        JsonObject there = Jwt.claims(caller.token(form).json().getString("id_token"));

        assertThat(there.getString("sub")).isNotEqualTo(here);
        assertThat(there.getString("aud")).isEqualTo(StandInOptions.OTHER_CLIENT_ID);
    }

    @Test
    void an_administrator_has_application_roles() throws Exception {
        JwtClaims claims = verify(caller.tokens("alex.wilber@contoso.example").getString("id_token"));

        assertThat(claims.getStringListClaimValue("roles")).containsExactly("Admin", "Explorer");
    }

    @Test
    void two_hundred_groups_are_listed_and_one_more_are_not() throws Exception {
        JwtClaims most =
                verify(caller.tokens("henrietta.mueller@contoso.example").getString("id_token"));
        JwtClaims tooMany =
                verify(caller.tokens("miriam.graham@contoso.example").getString("id_token"));

        assertThat(most.getStringListClaimValue("groups")).hasSize(200).doesNotHaveDuplicates();
        assertThat(tooMany.hasClaim("groups")).isFalse();
        assertThat(tooMany.getClaimValue("_claim_names")).isEqualTo(Map.of("groups", "src1"));
        assertThat(tooMany.getClaimValue("_claim_sources").toString()).contains("/getMemberObjects");
    }

    @Test
    void a_guest_says_where_it_comes_from() throws Exception {
        JwtClaims claims = verify(caller.tokens("patti.fernandez_fabrikam.example#EXT#@contoso.example")
                .getString("id_token"));

        assertThat(claims.getClaimValueAsString("idp")).startsWith("https://sts.windows.net/");
    }

    @Test
    void an_access_token_for_graph_looks_like_a_jwt_and_does_not_verify() throws Exception {
        String token = caller.tokens(Caller.MEGAN).getString("access_token");

        assertThat(Jwt.header(token)).containsKey("nonce");
        assertThat(Jwt.claims(token).getString("aud")).isEqualTo("00000003-0000-0000-c000-000000000000");
        assertThatThrownBy(() -> consumer().setSkipAllValidators().build().processToClaims(token))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("signature");
    }

    @Test
    void an_access_token_for_graph_verifies_for_those_who_know_to_hash_its_nonce() throws Exception {
        String token = caller.tokens(Caller.MEGAN).getString("access_token");
        String nonce = Jwt.header(token).getString("nonce");
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.UTF_8));

        String signed =
                header.replace(nonce, Base64.getUrlEncoder().withoutPadding().encodeToString(hash));

        String readable =
                Base64.getUrlEncoder().withoutPadding().encodeToString(signed.getBytes(StandardCharsets.UTF_8))
                        + token.substring(token.indexOf('.'));
        consumer().setSkipAllValidators().build().processToClaims(readable);
    }

    @Test
    void an_access_token_of_a_personal_account_is_no_jwt() {
        String token = caller.tokens("sam.rivera@outlook.example").getString("access_token");

        assertThat(token).startsWith("EwB4A8l6BAAU").doesNotContain(".");
    }

    @Test
    void a_personal_account_belongs_to_the_consumers_when_it_comes_through_a_shared_name() {
        String uri = standIn.entra() + "/common/oauth2/v2.0/authorize?" + Caller.encode(Caller.authorizeRequest());
        String code = caller.press(caller.get(uri), "person", "sam.rivera@outlook.example")
                .parameter("code");

        JsonObject claims =
                Jwt.claims(caller.token(Caller.codeGrant(code)).json().getString("id_token"));

        assertThat(claims.getString("tid")).isEqualTo("9188040d-6c67-4c5b-b112-36a304b66dad");
        assertThat(claims.getString("iss")).isEqualTo(standIn.entra() + "/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0");
    }

    @Test
    void an_access_token_for_the_application_s_own_api_verifies() throws Exception {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("scope", "openid api://" + StandInOptions.CLIENT_ID + "/access_as_user");

        JsonObject tokens = caller.token(
                        Caller.codeGrant(caller.signIn(request, Caller.MEGAN).parameter("code")))
                .json();

        JwtClaims claims = verify(tokens.getString("access_token"));
        assertThat(claims.getClaimValueAsString("scp")).isEqualTo("access_as_user");
        assertThat(claims.getClaimValueAsString("azp")).isEqualTo(StandInOptions.CLIENT_ID);
    }

    @Test
    void two_keys_are_published_with_their_certificates_and_without_an_algorithm() throws Exception {
        JsonWebKeySet keys = keys();

        assertThat(keys.getJsonWebKeys()).hasSize(2).allSatisfy(key -> {
            PublicJsonWebKey published = (PublicJsonWebKey) key;
            assertThat(published.getUse()).isEqualTo("sig");
            assertThat(published.getAlgorithm()).isNull();
            assertThat(published.getLeafCertificate().getPublicKey()).isEqualTo(published.getPublicKey());
            assertThat(published.getX509CertificateSha1Thumbprint(true)).isEqualTo(published.getKeyId());
            published.getLeafCertificate().verify(published.getPublicKey());
        });
    }

    @Test
    void rotation_signs_with_a_key_that_was_not_there_before_and_keeps_the_last_one() throws Exception {
        List<String> before = kids();
        String earlier = caller.tokens(Caller.MEGAN).getString("id_token");

        control.rotateKeys();

        String later = caller.tokens(Caller.MEGAN).getString("id_token");
        assertThat(before).doesNotContain(Jwt.header(later).getString("kid"));
        assertThat(kids())
                .containsExactlyInAnyOrder(
                        Jwt.header(earlier).getString("kid"), Jwt.header(later).getString("kid"));
        verify(earlier);
        verify(later);
    }

    private JwtClaims verify(String token) throws Exception {
        return consumer()
                .setExpectedIssuer(issuer)
                .setExpectedAudience(StandInOptions.CLIENT_ID)
                .setRequireExpirationTime()
                .setRequireNotBefore()
                .setRequireIssuedAt()
                .setRequireSubject()
                .build()
                .processToClaims(token);
    }

    private JwtConsumerBuilder consumer() throws JoseException {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys().getJsonWebKeys()))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, "RS256"));
    }

    private List<String> kids() throws JoseException {
        return keys().getJsonWebKeys().stream().map(JsonWebKey::getKeyId).toList();
    }

    private JsonWebKeySet keys() throws JoseException {
        return new JsonWebKeySet(caller.get(standIn.entra() + "/" + StandInOptions.TENANT_ID + "/discovery/v2.0/keys")
                .text());
    }
}
