package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreparedTest {

    private final Prepared<String> prepared = new Prepared<>(String::length, 10);

    @Test
    void what_was_prepared_is_handed_out_once_and_to_the_same_session_only() {
        prepared.keep("one", "a", "text");

        assertThat(prepared.take("two", "a")).isEmpty();
        assertThat(prepared.take("one", "b")).isEmpty();
        assertThat(prepared.take("one", "a")).contains("text");
        assertThat(prepared.take("one", "a")).isEmpty();
    }

    @Test
    void the_oldest_makes_way_and_what_is_too_large_is_not_kept() {
        prepared.keep("one", "a", "1234");
        prepared.keep("one", "b", "1234");
        prepared.keep("one", "c", "1234");
        assertThat(prepared.take("one", "a")).isEmpty();
        assertThat(prepared.take("one", "b")).contains("1234");

        prepared.keep("one", "d", "12345678901");
        assertThat(prepared.take("one", "d")).isEmpty();
    }
}
