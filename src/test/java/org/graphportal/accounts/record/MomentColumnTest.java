package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments in the database. */
class MomentColumnTest {

    private final MomentColumn column = new MomentColumn();

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T15:00:00Z, 2026-11-21T15:00:00.000Z",
        "2026-11-21T15:00:00.123456789Z, 2026-11-21T15:00:00.123Z",
        "2026-03-29T01:30:00Z, 2026-03-29T01:30:00.000Z"
    })
    void each_has_the_same_length_so_that_text_sorts_as_time(Instant moment, String text) {
        assertThat(column.convertToDatabaseColumn(moment)).isEqualTo(text);
        assertThat(column.convertToEntityAttribute(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void none_is_none() {
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }
}
