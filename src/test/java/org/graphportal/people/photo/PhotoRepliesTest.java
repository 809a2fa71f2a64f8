package org.graphportal.people.photo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoRepliesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration MINUTES_5 = Duration.ofMinutes(5);
    private static final Photo KNOWN =
            new Photo("image/png", new byte[] {1}, "\"7\"", NOW.minusSeconds(600), MINUTES_5);

    @Test
    void a_photo_that_is_known_is_asked_for_by_its_tag() {
        assertThat(PhotoReplies.question("x", Optional.of(KNOWN)).headers()).containsEntry("If-None-Match", "\"7\"");
        assertThat(PhotoReplies.question("x", Optional.empty()))
                .isEqualTo(BatchCall.get("x", "/users/x/photos/120x120/$value"));
    }

    @Test
    void a_photo_is_good_for_a_while() {
        Photo photo = PhotoReplies.read(reply(200, "image/JPEG; q=1", "aGk="), Optional.empty(), NOW);

        assertThat(photo.contentType()).isEqualTo("image/jpeg");
        assertThat(photo.picture()).asString().isEqualTo("hi");
        assertThat(photo.etag()).isEqualTo("\"8\"");
        assertThat(photo.asked()).isEqualTo(NOW);
        assertThat(photo.goodFor()).isEqualTo(MINUTES_5);
    }

    @Test
    void it_is_good_for_as_long_as_it_is_and_no_older_than_somebody_wants_it() {
        assertThat(KNOWN.again(NOW, MINUTES_5).goodAt(NOW.plusSeconds(299), MINUTES_5))
                .isTrue();
        assertThat(KNOWN.again(NOW, MINUTES_5).goodAt(NOW.plusSeconds(300), MINUTES_5))
                .isFalse();
        assertThat(KNOWN.again(NOW, MINUTES_5).goodAt(NOW.plusSeconds(2), Duration.ofSeconds(2)))
                .isFalse();
        assertThat(Photo.none(NOW, Duration.ZERO).goodAt(NOW, MINUTES_5)).isFalse();
    }

    @Test
    void one_that_has_not_changed_stays_and_is_good_again() {
        Photo photo = PhotoReplies.read(reply(304, "", ""), Optional.of(KNOWN), NOW);

        assertThat(photo).isEqualTo(KNOWN.again(NOW, MINUTES_5));
    }

    @ParameterizedTest
    @CsvSource({"200, image/svg+xml, aGk=", "200, text/html, aGk=", "200, image/jpeg, ***", "404, '', ''", "403, '', ''"
    })
    void everything_but_a_picture_is_none(int status, String type, String body) {
        Photo photo = PhotoReplies.read(reply(status, type, body), Optional.of(KNOWN), NOW);

        assertThat(photo.isThere()).isFalse();
        assertThat(photo.picture()).isEmpty();
        assertThat(photo.goodFor()).isEqualTo(MINUTES_5);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 0})
    void after_a_failure_the_one_that_is_known_serves_a_little_longer(int status) {
        Duration soon = Duration.ofSeconds(30);

        assertThat(PhotoReplies.read(reply(status, "", ""), Optional.of(KNOWN), NOW))
                .isEqualTo(KNOWN.again(NOW, soon));
        assertThat(PhotoReplies.read(null, Optional.empty(), NOW).goodFor()).isEqualTo(soon);
    }

    private static BatchAnswer reply(int status, String type, String body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("content-type", type);
        headers.put("etag", "\"8\"");
        return new BatchAnswer(
                "x", status, headers, body.isEmpty() ? JsonValue.NULL : Json.createValue(body), null, null);
    }
}
