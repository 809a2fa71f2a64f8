package org.graphportal.graph;

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
                "0 | 0",
                "7 | 7",
                "120 | 120",
                "2.5 | 3",
                "0.02 | 1",
                "3. | 3",
                "Sat, 21 Nov 2026 12:00:30 GMT | 30",
                "Sat, 21 Nov 2026 11:00:00 GMT | 0"
            })
    void seconds_decimals_and_dates_are_read_and_rounded_up(String header, long seconds) {
        assertThat(RetryAfter.of(header, NOW)).contains(Duration.ofSeconds(seconds));
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
