package org.graphportal.graph.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengesTest {

    private static final String JSON = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1\"}}}";
    private static final String BASE64 = "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwidmFsdWUiOiIxIn19fQ==";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer realm=\"\", authorization_uri=\"https://login.example.com/common/oauth2/authorize\","
                        + " client_id=\"00000003-0000-0000-c000-000000000000\", errorDescription=\"Continuous access, denied\","
                        + " error=\"insufficient_claims\", claims=\"" + BASE64 + "\"",
                "Bearer claims=\"" + BASE64 + "\", error=\"insufficient_claims\"",
                "bearer error=insufficient_claims, claims=" + BASE64,
                "Bearer error = \"insufficient_claims\" ,claims = \"" + BASE64 + "\"",
                "PoP error=\"insufficient_claims\", nonce=\"a=b,c\", Bearer error=\"insufficient_claims\", claims=\""
                        + BASE64 + "\"",
                "Bearer error=\"insufficient_claims\", claims=\"" + BASE64 + "\", PoP error=\"x\"",
                "Bearer errorDescription=\"quoted \\\"Bearer error=x\\\"\", error=\"insufficient_claims\", claims=\""
                        + BASE64 + "\"",
                "Negotiate, Bearer error=\"insufficient_claims\", claims=\"" + BASE64 + "\"",
                "Bearer error=\"insufficient_claims\", claims=\""
                        + "eyJhY2Nlc3NfdG9rZW4iOnsibmJmIjp7ImVzc2VudGlhbCI6dHJ1ZSwidmFsdWUiOiIxIn19fQ" + "\""
            })
    void the_claims_are_found_however_the_challenge_is_written(String header) {
        assertThat(Challenges.claims(List.of(header))).contains(JSON);
    }

    @Test
    void the_claims_are_found_in_any_of_several_headers() {
        assertThat(Challenges.claims(List.of(
                        "PoP nonce=\"n\"",
                        "Bearer error=\"invalid_token\"",
                        "Bearer error=\"insufficient_claims\", claims=\"" + BASE64 + "\"")))
                .contains(JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer error=\"invalid_token\", claims=\"" + BASE64 + "\"",
                "PoP error=\"insufficient_claims\", claims=\"" + BASE64 + "\"",
                "Bearer error=\"insufficient_claims\"",
                "Bearer error=\"insufficient_claims\", claims=\"***\"",
                "Bearer error=\"insufficient_claims\", claims=\"bm9uc2Vuc2U=\"",
                "Bearer error=\"insufficient_claims\", claims=\"\"",
                ",,, = \"",
                "Bearer error=\"insufficient_claims"
            })
    void anything_else_is_no_claims_challenge(String header) {
        assertThat(Challenges.claims(List.of(header))).isEmpty();
    }

    @Test
    void claims_for_urls_are_decoded_too() {
        // {"a":"???>>>"} has both characters that differ.
        assertThat(Challenges.claims(List.of("Bearer error=insufficient_claims, claims=eyJhIjoiPz8_Pj4-In0")))
                .contains("{\"a\":\"???>>>\"}");
    }

    @Test
    void each_bearer_challenge_keeps_its_own_parameters() {
        assertThat(Challenges.bearer("Bearer a=\"1\", b=2, PoP a=3, Bearer a=4"))
                .containsExactly(Map.of("a", "1", "b", "2"), Map.of("a", "4"));
    }

    @Test
    void a_long_header_without_end_takes_no_time() {
        assertThat(Challenges.claims(List.of("Bearer a=\"" + "\\".repeat(100_000))))
                .isEmpty();
    }
}
