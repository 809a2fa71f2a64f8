package org.graphportal.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonNestingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "null",
                "{}",
                "{\"a\":[{\"b\":1}]}",
                "[\"[[[\"]",
                "[\"\\\"[[[[\"]",
                "{\"a\\\\\":[\"}]\"]}",
                "[[],[[]],[]]"
            })
    void three_deep_is_sound(String json) {
        assertThat(JsonNesting.sound(json, 3)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[]]]]",
                "{\"a\":[{\"b\":[]}]}",
                "[",
                "{\"value\":[{\"id\":",
                "{\"a\":[\"]}",
                "[}",
                "{\"a\":[}}",
                "]",
                "]["
            })
    void deeper_cut_off_or_crossed_is_not(String json) {
        assertThat(JsonNesting.sound(json, 3)).isFalse();
    }
}
