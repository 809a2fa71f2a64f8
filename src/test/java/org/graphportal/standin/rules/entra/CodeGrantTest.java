package org.graphportal.standin.rules.entra;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeGrantTest {

    /** From RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.entra());
    private final Caller caller = new Caller(standIn);

    @Test
    void gives_tokens_for_a_code() {
        Reply reply = caller.token(Caller.codeGrant(caller.code(Caller.MEGAN)));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.json().getString("token_type")).isEqualTo("Bearer");
        assertThat(reply.json().getInt("expires_in")).isBetween(3600, 5399);
        assertThat(reply.json().getString("scope").split(" "))
                .containsExactlyInAnyOrder("openid", "profile", "email", "User.Read");
        assertThat(reply.json()).containsKeys("access_token", "refresh_token", "id_token", "ext_expires_in");
    }

    @Test
    void takes_the_client_secret_from_a_basic_header_too() {
        Map<String, String> form = Caller.codeGrant(caller.code(Caller.MEGAN));
        form.remove("client_secret");

        assertThat(tokenWithHeader(form, basic(StandInOptions.CLIENT_SECRET)).status())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_wrong_secret_in_a_basic_header() {
        Map<String, String> form = Caller.codeGrant(caller.code(Caller.MEGAN));
        form.remove("client_secret");

        assertRefused(tokenWithHeader(form, basic("wrong")), 401, "invalid_client", 7000215);
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, 00000000-aaaa-bbbb-cccc-000000000000, 400, unauthorized_client, 700016",
        "client_secret, wrong, 401, invalid_client, 7000215",
        "client_secret, '', 401, invalid_client, 7000218",
        "client_id, '', 400, invalid_request, 900144",
        "code, '', 400, invalid_request, 900144",
        "code, 1.made-up, 400, invalid_grant, 9002313",
        "redirect_uri, '', 400, invalid_request, 900144",
        "redirect_uri, http://localhost:8080/other, 400, invalid_grant, 500112",
        "redirect_uri, http://localhost:8080/consent/callback, 400, invalid_grant, 500112",
        "grant_type, '', 400, invalid_request, 900144",
        "grant_type, password, 400, unsupported_grant_type, 70003",
        "scope, openid Cake.Eat, 400, invalid_scope, 70011",
        "scope, openid Mail.Read, 400, invalid_grant, 65001",
        "code_verifier, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk, 400, invalid_grant, 501481"
    })
    void refuses_a_code_grant_with_something_wrong(String parameter, String value, int status, String error, int code) {
        Map<String, String> form = Caller.codeGrant(caller.code(Caller.MEGAN));
        form.put(parameter, value);

        assertRefused(caller.token(form), status, error, code);
    }

    @Test
    void tells_a_refusal_in_all_of_entra_s_members() {
        Map<String, String> form = Caller.codeGrant("1.made-up");

        JsonObject refusal = caller.token(form).json();

        assertThat(refusal.getString("error_description"))
                .startsWith("AADSTS9002313: ")
                .contains("\r\nTrace ID: " + refusal.getString("trace_id"))
                .contains("\r\nCorrelation ID: " + refusal.getString("correlation_id"))
                .contains("\r\nTimestamp: " + refusal.getString("timestamp"));
        assertThat(refusal.getString("error_uri")).endsWith("?code=9002313");
    }

    @Test
    void takes_a_code_once() {
        String code = caller.code(Caller.MEGAN);
        caller.token(Caller.codeGrant(code));

        assertRefused(caller.token(Caller.codeGrant(code)), 400, "invalid_grant", 54005);
    }

    @Test
    void takes_a_code_for_ten_minutes() {
        String first = caller.code(Caller.MEGAN);
        String second = caller.code(Caller.MEGAN);
        control.advanceClock(Duration.ofSeconds(598));
        assertThat(caller.token(Caller.codeGrant(first)).status()).isEqualTo(200);

        control.advanceClock(Duration.ofSeconds(4));

        assertRefused(caller.token(Caller.codeGrant(second)), 400, "invalid_grant", 70008);
    }

    @Test
    void takes_a_code_only_from_the_application_to_which_it_was_given() {
        Map<String, String> form = Caller.codeGrant(caller.code(Caller.MEGAN));
        form.put("client_id", StandInOptions.OTHER_CLIENT_ID);
        form.put("client_secret", StandInOptions.OTHER_CLIENT_SECRET);

        assertRefused(caller.token(form), 400, "invalid_grant", 9002313);
    }

    @Test
    void takes_the_verifier_of_the_challenge() {
        assertThat(redeemWithVerifier("S256", CHALLENGE, VERIFIER).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "S256, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, ''",
        "S256, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "S256, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, short",
        "plain, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    })
    void refuses_every_other_verifier(String method, String challenge, String verifier) {
        assertRefused(redeemWithVerifier(method, challenge, verifier), 400, "invalid_grant", 501481);
    }

    @Test
    void gives_an_id_token_only_for_openid_and_a_refresh_token_only_for_offline_access() {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("scope", "User.Read");

        JsonObject tokens = caller.token(
                        Caller.codeGrant(caller.signIn(request, Caller.MEGAN).parameter("code")))
                .json();

        assertThat(tokens).containsKey("access_token").doesNotContainKeys("id_token", "refresh_token");
    }

    @Test
    void accepts_post_only() {
        Reply reply = caller.get(standIn.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/token");

        assertRefused(reply, 400, "invalid_request", 900561);
    }

    @Test
    void refuses_an_unknown_tenant() {
        Reply reply = caller.post(standIn.entra() + "/nobody.example/oauth2/v2.0/token", Caller.codeGrant("1.x"));

        assertRefused(reply, 400, "invalid_request", 90002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid User.Read", "User.Read"})
    void gives_access_tokens_of_a_day_to_an_application_that_handles_claims(String scope) {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("claims", "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}");
        request.put("scope", scope);

        JsonObject tokens = caller.token(
                        Caller.codeGrant(caller.signIn(request, Caller.MEGAN).parameter("code")))
                .json();

        assertThat(tokens.getInt("expires_in")).isBetween(20 * 3600, 28 * 3600);
    }

    @Test
    void gives_a_token_for_one_resource_at_a_time() {
        Map<String, String> form = Caller.codeGrant(caller.code(Caller.MEGAN));
        form.put("scope", "User.Read api://" + StandInOptions.CLIENT_ID + "/access_as_user");

        assertRefused(caller.token(form), 400, "invalid_request", 28000);
    }

    private Reply redeemWithVerifier(String method, String challenge, String verifier) {
        Map<String, String> request = Caller.authorizeRequest();
        request.put("code_challenge", challenge);
        request.put("code_challenge_method", method);
        Map<String, String> form =
                Caller.codeGrant(caller.signIn(request, Caller.MEGAN).parameter("code"));
        form.put("code_verifier", verifier);
        return caller.token(form);
    }

    private Reply tokenWithHeader(Map<String, String> form, String authorization) {
        return caller.post(
                standIn.entra() + "/" + StandInOptions.TENANT_ID + "/oauth2/v2.0/token",
                new LinkedHashMap<>(form),
                "Authorization",
                authorization);
    }

    private static String basic(String secret) {
        String both = StandInOptions.CLIENT_ID + ":" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Reply reply, int status, String error, int code) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().getString("error")).isEqualTo(error);
        assertThat(reply.json().getJsonArray("error_codes").getInt(0)).isEqualTo(code);
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.json()).doesNotContainKeys("access_token", "id_token", "refresh_token");
    }
}
