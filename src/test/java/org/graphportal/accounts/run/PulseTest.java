package org.graphportal.accounts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How long a change will take still. */
class PulseTest {

    private static final Instant BEGIN = Instant.parse("2026-11-21T12:00:00Z");

    private Instant now = BEGIN;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final Pulse pulse = new Pulse(100, 0, clock);

    @Test
    void nobody_knows_before_the_first_is_done() {
        assertThat(pulse.remaining()).isEmpty();
    }

    @Test
    void it_goes_on_as_fast_as_until_now() {
        now = BEGIN.plusSeconds(10);
        pulse.close(20);

        assertThat(pulse.remaining()).contains(Duration.ofSeconds(40));
    }

    @Test
    void more_than_all_cannot_be_done() {
        now = BEGIN.plusSeconds(10);
        pulse.close(100);
        pulse.close(3);

        assertThat(pulse.remaining()).contains(Duration.ZERO);
    }

    @Test
    void whoever_goes_through_them_twice_needs_as_long_again() {
        Pulse twice = new Pulse(100, 100, clock);
        now = BEGIN.plusSeconds(10);
        twice.close(50);

        assertThat(twice.remaining()).contains(Duration.ofSeconds(30));
    }

    @Test
    void what_comes_last_goes_at_its_own_pace() {
        now = BEGIN.plusSeconds(10);
        pulse.close(100);
        pulse.begin(30);
        assertThat(pulse.remaining()).isEmpty();

        now = now.plusSeconds(6);
        pulse.close(10);
        assertThat(pulse.remaining()).contains(Duration.ofSeconds(12));
    }

    @Test
    void it_waits_for_as_long_as_graph_has_asked() {
        assertThat(pulse.isWaiting()).isFalse();
        pulse.waits(Duration.ofSeconds(5));
        assertThat(pulse.isWaiting()).isTrue();
        now = BEGIN.plusSeconds(5);
        assertThat(pulse.isWaiting()).isFalse();
    }
}
