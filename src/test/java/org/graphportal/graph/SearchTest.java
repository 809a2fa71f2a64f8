package org.graphportal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "bo, bo",
                "` Megan   Bowen `, Megan Bowen",
                "O'Brien, O'Brien",
                "łukasz 字, łukasz 字",
                "` \" `, ``",
                "x\" OR \"id:1, x OR id:1",
                "a\\\"b, a b",
                "\\, ``",
                "NOT x AND y, NOT x AND y"
            })
    void quotes_and_backslashes_are_taken_out(String typed, String term) {
        assertThat(Search.term(typed)).isEqualTo(term);
    }

    @Test
    void what_cannot_be_seen_is_taken_out() {
        assertThat(Search.term("a\u0000b\tc\nd\ud83d")).isEqualTo("a b c d");
        assertThat(Search.term(null)).isEmpty();
    }

    @Test
    void a_term_is_no_longer_than_a_name_and_no_character_is_cut_in_two() {
        assertThat(Search.term("😀".repeat(101))).isEqualTo("😀".repeat(100));
    }

    @Test
    void a_term_stands_in_quotes_as_name_and_as_mail() {
        assertThat(Search.expression("bo OR x")).isEqualTo("\"displayName:bo OR x\" OR \"mail:bo OR x\"");
    }
}
