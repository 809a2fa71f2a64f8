package org.graphportal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsRequestTest {

    private static final String CP1 = "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}";

    @Test
    void every_request_says_that_claims_challenges_are_handled() {
        assertThat(ClaimsRequest.capable()).isEqualTo(CP1);
    }

    @Test
    void what_a_challenge_asks_for_stands_beside_it() {
        assertThat(
                        ClaimsRequest.with(
                                "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1\"}},\"id_token\":{\"acrs\":null}}"))
                .isEqualTo("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1\"},"
                        + "\"xms_cc\":{\"values\":[\"cp1\"]}},\"id_token\":{\"acrs\":null}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "null", "{\"access_token\":"})
    void what_is_no_challenge_asks_for_nothing(String challenge) {
        assertThat(ClaimsRequest.with(challenge)).isEqualTo(CP1);
    }

    @Test
    void an_access_token_that_is_no_object_gives_way() {
        assertThat(ClaimsRequest.with("{\"access_token\":1}")).isEqualTo(CP1);
    }
}
