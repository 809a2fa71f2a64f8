package org.graphportal.graph.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.200Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "7 | PT7S",
                "120 | PT2M",
                "2.5 | PT2.5S",
                "0.02 | PT0.02S",
                "3. | PT3S",
                "Sat, 21 Nov 2026 12:00:30 GMT | PT29.8S",
                "Sat, 21 Nov 2026 11:00:00 GMT | PT0S"
            })
    void seconds_decimals_and_dates_are_read(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1e9", "NaN", "99999999999", "Sat, 21 Nov", "2026-11-21T12:00:30Z"})
    void what_makes_no_sense_is_no_wait(String header) {
        assertThat(RetryAfter.of(header, NOW)).isEmpty();
    }

    @Test
    void no_header_is_no_wait() {
        assertThat(RetryAfter.of(null, NOW)).isEmpty();
    }
}
