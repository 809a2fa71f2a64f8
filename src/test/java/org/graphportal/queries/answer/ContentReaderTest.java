package org.graphportal.queries.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graphportal.graph.Answer;
import org.graphportal.queries.answer.Content.Kind;
import org.junit.jupiter.api.Test;

class ContentReaderTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void of_a_million_values_the_first_thousand_are_shown() {
        Content content = read("{\"value\":[" + "1,".repeat(999_999) + "1]}");

        assertThat(content.kind()).isEqualTo(Kind.TABLE);
        assertThat(content.rows()).hasSize(1_000);
        assertThat(content.left()).isEqualTo(999_000);
    }

    @Test
    void a_list_that_is_shown_whole_has_nothing_left() {
        assertThat(read("{\"value\":[" + "1,".repeat(999) + "1]}").left()).isZero();
    }

    @Test
    void things_that_have_no_property_in_common_make_a_table_in_no_time() {
        Content content = read(IntStream.range(0, 1_000)
                .mapToObj(row -> members(row * 200, 200))
                .collect(Collectors.joining(",", "{\"value\":[", "]}")));

        assertThat(content.rows()).hasSize(1_000);
        assertThat(content.columns()).hasSize(6);
    }

    @Test
    void of_a_thing_with_very_many_properties_the_first_thousand_are_shown() {
        Content content = read(members(0, 300_000));

        assertThat(content.kind()).isEqualTo(Kind.CARD);
        assertThat(content.facts()).hasSize(1_000);
        assertThat(content.left()).isEqualTo(299_000);
    }

    private static String members(int from, int number) {
        return IntStream.range(from, from + number)
                .mapToObj(i -> "\"a" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Content read(String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Answer<byte[]> answer =
                new Answer<>(body, body, "application/json", "GET /me", 200, Duration.ZERO, null, Map.of());
        return assertTimeoutPreemptively(SOON, () -> ContentReader.read(answer));
    }
}
