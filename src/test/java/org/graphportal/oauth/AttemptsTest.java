package org.graphportal.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void an_attempt_is_found_by_its_state() {
        Attempts attempts = Attempts.NONE.with(attempt("a", NOON), NOON);

        assertThat(attempts.find("a", NOON)).contains(attempt("a", NOON));
        assertThat(attempts.find("b", NOON)).isEmpty();
    }

    @Test
    void a_state_works_once() {
        Attempts attempts = Attempts.NONE.with(attempt("a", NOON), NOON).without("a");

        assertThat(attempts.find("a", NOON)).isEmpty();
    }

    @Test
    void a_state_works_for_ten_minutes() {
        Attempts attempts = Attempts.NONE.with(attempt("a", NOON), NOON);

        assertThat(attempts.find("a", NOON.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isPresent();
        assertThat(attempts.find("a", NOON.plus(Duration.ofMinutes(10)))).isEmpty();
    }

    @Test
    void a_second_tab_leaves_the_first_tabs_attempt_alone() {
        Attempts attempts = Attempts.NONE.with(attempt("a", NOON), NOON).with(attempt("b", NOON), NOON);

        assertThat(attempts.find("a", NOON)).isPresent();
        assertThat(attempts.without("b").find("a", NOON)).isPresent();
    }

    @Test
    void the_eleventh_attempt_pushes_out_the_oldest() {
        Attempts attempts = Attempts.NONE;
        for (int i = 0; i < 11; i++) {
            attempts = attempts.with(attempt("state-" + i, NOON), NOON);
        }

        assertThat(attempts.open()).hasSize(10);
        assertThat(attempts.find("state-0", NOON)).isEmpty();
        assertThat(attempts.find("state-10", NOON)).isPresent();
    }

    @Test
    void attempts_that_nobody_came_back_from_are_forgotten() {
        Instant later = NOON.plus(Duration.ofMinutes(11));

        Attempts attempts = Attempts.NONE.with(attempt("a", NOON), NOON).with(attempt("b", later), later);

        assertThat(attempts.open()).extracting(Attempt::state).containsExactly("b");
    }

    @Test
    void an_attempt_shows_nothing_that_could_be_used() {
        assertThat(attempt("a", NOON)).hasToString("Attempt[begun=2026-11-20T12:00:00Z]");
    }

    private static Attempt attempt(String state, Instant begun) {
        return new Attempt(state, "nonce", "verifier", "/my/profile", Map.of(), begun);
    }
}
