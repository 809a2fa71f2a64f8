package org.graphportal.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.graphportal.attacks.Forge;
import org.graphportal.attacks.Signer;
import org.junit.jupiter.api.Test;

/** What an ID token has to be; the tables and the forgeries by chance say what it must not be. */
class IdTokenVerifierTest {

    private final SetClock clock = new SetClock();
    private final KeySource entra = new KeySource(Signer.document(Signer.TENANT, Signer.TENANT_OTHER));
    private final IdTokenVerifier verifier = verifier(Forge.ISSUER);
    private final Forge forge = new Forge(clock.instant());

    @Test
    void a_token_that_entra_id_made_for_this_sign_in_is_believed() throws Exception {
        VerifiedIdToken token = verify("""
                {"claims": {"name": "Zoë ł 字", "roles": ["Admin", "Reader"]}}""");

        assertThat(token.text("tid")).isEqualTo("8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10");
        assertThat(token.text("oid")).isEqualTo("66a1f2d0-1c1b-4f0e-9a51-5b8d4e1c9a01");
        assertThat(token.text("name")).isEqualTo("Zoë ł 字");
        assertThat(token.texts("roles")).containsExactly("Admin", "Reader");
    }

    @Test
    void claims_that_are_only_shown_may_be_missing_or_odd() throws Exception {
        VerifiedIdToken token = verify("""
                {"claims": {"name": 5, "login_hint": " ", "roles": "Admin", "groups": ["a", 1]}}""");

        assertThat(token.text("name")).isNull();
        assertThat(token.text("login_hint")).isNull();
        assertThat(token.text("preferred_username")).isNull();
        assertThat(token.texts("roles")).isEmpty();
        assertThat(token.texts("groups")).isEmpty();
        assertThat(token.texts("wids")).isEmpty();
    }

    @Test
    void a_token_ends_a_minute_after_its_time() throws Exception {
        verify("{'claims': {'exp': '${now-59}'}}");

        refused("{'claims': {'exp': '${now-60}'}}", "exp: over by this server's clock");
    }

    @Test
    void a_token_begins_a_minute_before_its_time() throws Exception {
        verify("{'claims': {'iat': '${now+60}', 'nbf': '${now+60}'}}");

        refused("{'claims': {'iat': '${now+61}'}}", "iat: ahead of this server's clock");
        refused("{'claims': {'nbf': '${now+61}'}}", "nbf: ahead of this server's clock");
    }

    @Test
    void a_token_does_not_end_before_it_begins() {
        refused("{'claims': {'iat': '${now+5}', 'exp': '${now+5}'}}", "exp: before iat");
    }

    @Test
    void times_are_whole_seconds() {
        refused("{'claims': {'exp': 4102444800.5}}", "exp: no number of seconds");
        refused("{'claims': {'exp': 1e99}}", "exp: no number of seconds");
        refused("{'claims': {'iat': 1795175000000}}", "iat: no number of seconds");
        refused("{'claims': {'exp': '4102444800'}}", "exp: no number of seconds");
    }

    @Test
    void no_other_audience_is_trusted_whoever_is_named_as_authorized() throws Exception {
        verify("{'claims': {'aud': ['${client}']}}");

        refused("{'claims': {'aud': ['${client}', 'another'], 'azp': '${client}'}}", "aud: not exactly one");
        refused("{'claims': {'azp': 'another'}}", "azp: another application");
    }

    @Test
    void the_tenant_is_that_of_the_issuer_letter_by_letter() {
        refused("{'claims': {'tid': '8B7F4A52-3C0E-4D61-9C55-2F1C1D5A7E10'}}", "tid: not the issuer's tenant");
    }

    @Test
    void an_issuer_that_names_no_tenant_leaves_the_tenant_open() throws Exception {
        String issuer = "https://login.example/realms/portal";
        String token = forge.token("{\"claims\": {\"iss\": \"" + issuer + "\", \"tid\": \"portal\"}}");

        assertThat(verifier(issuer)
                        .verify(token, Forge.NONCE, Forge.ACCESS_TOKEN)
                        .text("tid"))
                .isEqualTo("portal");
    }

    @Test
    void a_hash_of_the_access_token_has_to_fit_if_there_is_one() throws Exception {
        String token = forge.token("{\"claims\": {\"at_hash\": \"77QmUPtjPfzWtF2AnpK9RQ\"}}");

        verifier.verify(token, Forge.NONCE, "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");

        assertThatThrownBy(() -> verifier.verify(token, Forge.NONCE, "another"))
                .isInstanceOf(TokenRefused.class)
                .hasMessage("at_hash: of another access token");
    }

    @Test
    void a_token_serves_one_sign_in() {
        assertThatThrownBy(() -> verifier.verify(forge.good(), "the nonce of another sign-in", Forge.ACCESS_TOKEN))
                .hasMessage("nonce: of another sign-in");
        assertThatThrownBy(() -> verifier.verify(forge.good(), null, Forge.ACCESS_TOKEN))
                .hasMessage("nonce: of another sign-in");
    }

    @Test
    void the_header_holds_nothing_that_entra_id_does_not_send() {
        refused("{'header': {'crit': ['exp']}}", "header: a parameter that Entra ID does not send");
        refused("{'header': {'jwk': '${signing-jwk}'}}", "header: a parameter that Entra ID does not send");
        refused("{'header': {'typ': 'at+jwt'}}", "typ: not JWT");
        refused("{'signature': 'none'}", "alg: not RS256");
    }

    @Test
    void a_member_stands_once_however_it_is_spelt_and_however_deep() {
        String twice = "format: not JSON that can be read in one way only";

        refusedAsItIs(withClaims("\"iss\":\"x\","), twice);
        refusedAsItIs(withClaims("\"\\u0069ss\":\"x\","), twice);
        refusedAsItIs(withClaims("\"a\":[{\"b\":1,\"b\":1}],"), twice);
    }

    @Test
    void a_token_has_one_spelling() {
        String good = forge.good();

        refusedAsItIs(good + "==", "format: another spelling of base64url");
        refusedAsItIs(good + "\n", "format: not base64url");
        refusedAsItIs(good + ".", "format: not three parts");
        refusedAsItIs(good.replaceFirst("\\.", "==."), "format: another spelling of base64url");
    }

    @Test
    void a_token_is_no_longer_than_entra_id_makes_them() throws Exception {
        verify("{'padding': 40000}");

        refused("{'padding': 50000}", "size: longer than any token of Entra ID");
    }

    @Test
    void while_the_keys_cannot_be_read_a_token_is_neither_good_nor_bad() {
        entra.breakDown();

        assertThatThrownBy(() -> verify("{}")).isInstanceOf(KeysUnavailable.class);
    }

    @Test
    void what_is_no_token_does_not_make_the_keys_be_read() {
        refused("{'signature': 'none'}", "alg: not RS256");
        refused("{'raw': 'x.y.z'}", "format: not base64url");

        assertThat(entra.fetches()).isZero();
    }

    private VerifiedIdToken verify(String order) throws TokenRefused, KeysUnavailable {
        return verifier.verify(forge.token(order.replace('\'', '"')), Forge.NONCE, Forge.ACCESS_TOKEN);
    }

    private void refused(String order, String message) {
        refusedAsItIs(forge.token(order.replace('\'', '"')), message);
    }

    private void refusedAsItIs(String token, String message) {
        assertThatThrownBy(() -> verifier.verify(token, Forge.NONCE, Forge.ACCESS_TOKEN))
                .isInstanceOf(TokenRefused.class)
                .hasMessage(message);
    }

    private String withClaims(String more) {
        String claims = "{" + more + forge.claims().toString().substring(1);
        return forge.signed(forge.header().toString().getBytes(UTF_8), claims.getBytes(UTF_8));
    }

    private IdTokenVerifier verifier(String issuer) {
        return new IdTokenVerifier(Registration.issuing(issuer), new SigningKeys(entra, issuer, clock), clock);
    }
}
