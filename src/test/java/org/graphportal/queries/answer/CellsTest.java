package org.graphportal.queries.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"Agenda\"` | Agenda",
                "1.50 | 1.50",
                "12345678901234567890 | 12345678901234567890",
                "`{\"emailAddress\":{\"name\":\"Megan Bowen\",\"address\":\"m@x.example\"}}` | Megan Bowen",
                "`{\"emailAddress\":{\"name\":\"\",\"address\":\"m@x.example\"}}` | m@x.example",
                "`{\"displayName\":null,\"address\":\"Room\"}` | Room",
                "`{\"user\":{\"id\":\"1\",\"displayName\":\"Megan\"}}` | Megan",
                "`{\"total\":10,\"used\":{\"bytes\":4},\"@odata.type\":\"x\"}` | total: 10, used: bytes: 4",
                "`[\"a\",\"b\"]` | a, b",
                "`[1,2,3,4,5]` | 1, 2, 3 +2",
                "`[true,null,{\"name\":\"n\"}]` | true, n",
                "`\"#microsoft.graph.directoryRole\"` | directoryRole",
                "`{\"dateTime\":\"2026-11-20T23:30:00.0000000\",\"timeZone\":\"Tokyo Standard Time\"}` "
                        + "| 2026-11-20 23:30 Tokyo Standard Time",
                "`{\"dateTime\":\"soon\",\"timeZone\":\"UTC\"}` | soon UTC",
                "`\"2026-13-45T99:00:00Z\"` | 2026-13-45T99:00:00Z",
                "`\"2026-11-20\"` | 2026-11-20"
            })
    void values_are_read_as_people_do(String json, String text) {
        assertThat(cell(json)).isEqualTo(Cell.text(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"2026-11-20T23:30:00Z\"` | 2026-11-20T23:30:00Z",
                "`\"2026-11-20T23:30:00.1234567+01:00\"` | 2026-11-20T22:30:00.1234567Z",
                "`{\"dateTime\":\"2026-11-20T23:30:00.0000000\",\"timeZone\":\"UTC\"}` | 2026-11-20T23:30:00Z"
            })
    void moments_are_moments(String json, Instant at) {
        assertThat(cell(json)).isEqualTo(Cell.moment(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \"", "[]", "{}", "[null]", "{\"a\":null}"})
    void nothing_is_unknown(String json) {
        assertThat(cell(json).unknown()).isTrue();
        assertThat(Cells.of(null).unknown()).isTrue();
    }

    @Test
    void yes_and_no_are_in_the_persons_language() {
        assertThat(cell("true").labelKey()).isEqualTo("query.true");
        assertThat(cell("false").labelKey()).isEqualTo("query.false");
    }

    @Test
    void long_texts_are_cut_between_characters() {
        assertThat(cell("\"" + "\uD83D\uDE00".repeat(300) + "\"").text()).isEqualTo("\uD83D\uDE00".repeat(200) + "…");
    }

    @Test
    void what_nests_deep_is_told_as_far_as_a_line_can_and_in_no_time() {
        String deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
        String hollow = "{\"name\":".repeat(60) + "null" + "}".repeat(60);

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(cell(deep).text()).isEqualTo("a: a: a: a: a: …");
            assertThat(cell(hollow).text()).isEqualTo("…");
        });
    }

    private static Cell cell(String json) {
        try (JsonReader reader = Json.createReader(new StringReader("[" + json + "]"))) {
            JsonValue value = reader.readArray().get(0);
            return Cells.of(value);
        }
    }
}
