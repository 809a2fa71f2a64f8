package org.graphportal.idtoken;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimTest {

    @Test
    void a_time_is_a_moment() {
        assertThat(claim("exp", "1763650800").at()).isEqualTo(Instant.parse("2025-11-20T15:00:00Z"));
        assertThat(claim("exp", "\"soon\"").at()).isNull();
    }

    @Test
    void whatever_a_claim_holds_can_be_shown() {
        assertThat(claim("name", "\"Ł 字 <b>\"").values()).containsExactly("Ł 字 <b>");
        assertThat(claim("roles", "[\"Admin\",\"Auditor\"]").values()).containsExactly("Admin", "Auditor");
        assertThat(claim("acct", "0").values()).containsExactly("0");
        assertThat(claim("x", "null").values()).containsExactly("null");
        assertThat(claim("_claim_names", "{\"groups\":\"src1\"}").values()).containsExactly("{\"groups\":\"src1\"}");
    }

    @Test
    void the_protocols_claims_stand_apart_from_those_about_the_person() {
        assertThat(claim("uti", "\"a\"").ofTheProtocol()).isTrue();
        assertThat(claim("oid", "\"a\"").ofTheProtocol()).isFalse();
    }

    private static Claim claim(String name, String value) {
        try (JsonReader reader = Json.createReader(new StringReader(value))) {
            JsonValue json = reader.readValue();
            return Claim.of(Map.entry(name, json));
        }
    }
}
