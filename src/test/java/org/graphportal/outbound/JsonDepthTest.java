package org.graphportal.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDepthTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 | 0",
                "{} | 1",
                "{\"a\":[{\"b\":1},{}]} | 3",
                "[\"[[[\"] | 1",
                "[\"\\\"[[[\"] | 1",
                "[[],[],[]] | 2",
                "[[[[[ | 5"
            })
    void arrays_and_objects_count_and_texts_do_not(String json, int depth) {
        assertThat(JsonDepth.of(json)).isEqualTo(depth);
    }
}
