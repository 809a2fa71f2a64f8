package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.ChangeStopped;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Planned;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that stands still after it has written down what it is about to send: a machine that was suspended, say. */
class StandingStillTest {

    private static final Author DEPUTY = new Author("tenant", "deputy", "Deputy");

    @AutoClose
    private final RecordInMemory here = RecordInMemory.empty();

    private final RecordInMemory there = here.elsewhere();
    private final Planned planned = RecordInMemory.disabling(3);
    private final String id = planned.id();

    @BeforeEach
    void begin() {
        here.beginnings().begin(planned);
    }

    @Test
    void it_sends_nothing_of_a_change_that_another_has_gone_on_with() {
        here.standStill(Duration.ofSeconds(70), () -> {
            here.silence();
            there.beginnings().resume(id, DEPUTY, false);
        });

        assertThatThrownBy(() -> here.records().before(id, List.of(0)))
                .isInstanceOfSatisfying(
                        ChangeStopped.class,
                        stopped -> assertThat(stopped.why()).isEmpty());
        assertThat(here.account(id, 0).getOutcome()).isEqualTo(Outcome.UNCHECKED);
        assertThatCode(() -> there.records().before(id, List.of(1))).doesNotThrowAnyException();
    }

    @Test
    void it_says_once_more_that_it_is_there_when_nobody_else_has_gone_on() {
        Instant begun = Instant.now();
        here.standStill(Duration.ofSeconds(11), () -> here.standStill(Duration.ofSeconds(9), () -> {}));

        here.records().before(id, List.of(0));

        assertThat(here.change(id).getHeartbeat()).isAfter(begun.plusSeconds(10));
        assertThat(here.account(id, 0).getOutcome()).isEqualTo(Outcome.UNCHECKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT11S", "PT-1H"})
    void it_sends_nothing_when_it_stands_still_each_time_and_says_why(Duration time) {
        here.standStill(time, () -> {});

        assertThatThrownBy(() -> here.records().before(id, List.of(0)))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("more than 10 s");
    }
}
