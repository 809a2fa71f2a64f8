package org.graphportal.roles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedGroupsTest {

    @Test
    void a_token_may_list_groups() {
        assertThat(NamedGroups.of("{\"groups\":[\"a\",\"b\",3,null]}").orElseThrow())
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"groups\":[]}", "{\"groups\":\"a\"}", "{\"_claim_names\":{\"roles\":\"src1\"}}"})
    void a_token_may_list_none(String claims) {
        assertThat(NamedGroups.of(claims).orElseThrow()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_claim_names\":{\"groups\":\"src1\"}}",
                "{\"_claim_names\":{\"groups\":\"src1\"},\"groups\":[\"a\"]}",
                "{\"hasgroups\":true}"
            })
    void a_token_may_say_that_there_are_too_many(String claims) {
        assertThat(NamedGroups.of(claims)).isEmpty();
    }
}
