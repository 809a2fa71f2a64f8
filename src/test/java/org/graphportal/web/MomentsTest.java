package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Instant AFTERNOON = Instant.parse("2026-01-02T15:04:05Z");

    @Test
    void a_moment_is_written_as_in_the_persons_country() {
        assertThat(Moments.text(AFTERNOON, Locale.GERMANY)).isEqualTo("02.01.2026, 15:04:05 UTC");
        assertThat(Moments.text(AFTERNOON, Locale.UK)).isEqualTo("2 Jan 2026, 15:04:05 UTC");
        assertThat(Moments.text(AFTERNOON, Locale.US)).startsWith("Jan 2, 2026").endsWith("PM UTC");
    }

    @Test
    void a_distance_has_the_unit_that_people_would_use() {
        assertThat(distance("P320DT3H", Locale.ENGLISH)).isEqualTo("in 320 days");
        assertThat(distance("PT47H59M", Locale.ENGLISH)).isEqualTo("in 47 hours");
        assertThat(distance("PT119M", Locale.ENGLISH)).isEqualTo("in 119 minutes");
        assertThat(distance("PT1M30S", Locale.ENGLISH)).isEqualTo("in 1 minute");
        assertThat(distance("PT0S", Locale.ENGLISH)).isEqualTo("now");
    }

    @Test
    void what_is_over_was_ago() {
        assertThat(distance("P-2D", Locale.ENGLISH)).isEqualTo("2 days ago");
        assertThat(distance("PT-2H", Locale.ENGLISH)).isEqualTo("2 hours ago");
        assertThat(distance("PT-1S", Locale.ENGLISH)).isEqualTo("1 second ago");
    }

    @Test
    void german_declines_its_units() {
        assertThat(distance("PT58M", Locale.GERMAN)).isEqualTo("in 58 Minuten");
        assertThat(distance("PT1M", Locale.GERMAN)).isEqualTo("in 1 Minute");
        assertThat(distance("PT-3H", Locale.GERMAN)).isEqualTo("vor 3 Stunden");
        assertThat(distance("P-9D", Locale.GERMAN)).isEqualTo("vor 9 Tagen");
    }

    private static String distance(String ahead, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle("org.graphportal.messages", locale);
        return Moments.distance(Duration.parse(ahead), texts, locale);
    }
}
