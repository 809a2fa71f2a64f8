package org.graphportal.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How many calls may go within some time. */
class PaceTest {

    private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration WINDOW = Duration.ofSeconds(150);

    private record Gone(Instant when, int calls) {}

    @Test
    void who_comes_too_soon_is_told_how_long_to_wait() {
        Pace pace = new Pace(40, Duration.ofSeconds(10));

        assertThat(pace.take(20, BEGIN)).isZero();
        assertThat(pace.take(20, BEGIN.plusSeconds(3))).isZero();
        assertThat(pace.take(1, BEGIN.plusSeconds(4))).hasSeconds(6);
        assertThat(pace.take(20, BEGIN.plusSeconds(10))).isZero();
        assertThat(pace.take(1, BEGIN.plusSeconds(10))).hasSeconds(3);
    }

    @Test
    void whoever_asks_for_more_than_may_go_at_all_goes_alone() {
        Pace pace = new Pace(5, Duration.ofSeconds(10));

        assertThat(pace.take(20, BEGIN)).isZero();
        assertThat(pace.take(1, BEGIN)).hasSeconds(10);
    }

    @Test
    void of_writes_to_a_directory_three_thousand_go_in_any_hundred_and_fifty_seconds_and_no_more() {
        Pace pace = Pace.ofDirectoryWrites();
        Random sizes = new Random(1);
        List<Gone> gone = new ArrayList<>();
        Instant now = BEGIN;
        while (now.isBefore(BEGIN.plus(WINDOW.multipliedBy(5)))) {
            int calls = 1 + sizes.nextInt(Batch.MOST);
            Duration wait = pace.take(calls, now);
            if (wait.isZero()) {
                gone.add(new Gone(now, calls));
                now = now.plusMillis(sizes.nextInt(100));
            } else {
                now = now.plus(wait);
            }
        }

        int most = gone.stream().mapToInt(one -> within(gone, one.when())).max().orElseThrow();
        assertThat(most).isBetween(3_000 - Batch.MOST, 3_000);
    }

    private static int within(List<Gone> gone, Instant end) {
        return gone.stream()
                .filter(one -> !one.when().isAfter(end) && one.when().isAfter(end.minus(WINDOW)))
                .mapToInt(Gone::calls)
                .sum();
    }
}
