package org.graphportal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamsTest {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private Instant now = START;
    private final Upstreams upstreams = new Upstreams(() -> now);

    @ParameterizedTest(name = "{0} calls within {1} s: down is {2}")
    @CsvSource({"1, 60, false", "2, 60, false", "3, 9, false", "3, 10, true", "30, 9, false", "30, 60, true"})
    void three_calls_without_an_answer_over_ten_seconds_are_an_outage(int calls, int seconds, boolean down) {
        upstreams.unanswered(Upstream.GRAPH);
        for (int call = 2; call <= calls; call++) {
            now = START.plusSeconds(call == calls ? seconds : 0);
            upstreams.unanswered(Upstream.GRAPH);
        }

        assertThat(upstreams.downSince(Upstream.GRAPH).isPresent()).isEqualTo(down);
        assertThat(upstreams.downSince(Upstream.GRAPH).filter(since -> !since.equals(START)))
                .isEmpty();
        assertThat(upstreams.downSince(Upstream.ENTRA_ID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"200, false", "401, false", "429, false", "500, false", "502, true", "503, true", "504, true"})
    void any_answer_but_a_gateways_ends_it(int status, boolean down) {
        letGo(Upstream.ENTRA_ID);

        upstreams.answered(Upstream.ENTRA_ID, status);

        assertThat(upstreams.downSince(Upstream.ENTRA_ID).isPresent()).isEqualTo(down);
    }

    @Test
    void after_an_answer_the_counting_begins_anew() {
        letGo(Upstream.GRAPH);
        upstreams.answered(Upstream.GRAPH, 200);
        now = now.plusSeconds(60);

        upstreams.unanswered(Upstream.GRAPH);

        assertThat(upstreams.downSince(Upstream.GRAPH)).isEmpty();
    }

    private void letGo(Upstream upstream) {
        for (int call = 0; call < 3; call++) {
            upstreams.unanswered(upstream);
            now = now.plusSeconds(10);
        }
        assertThat(upstreams.downSince(upstream)).isPresent();
    }
}
