package org.graphportal.accounts.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.graphportal.accounts.record.RecordInMemory;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.signin.SignedInPerson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator may do about a change of hers, and about another's. */
class StandingTest {

    private static final SignedInPerson ALICE = person("alice");
    private static final SignedInPerson BOB = person("bob");

    @AutoClose
    private final RecordInMemory record = RecordInMemory.empty();

    private final Planned planned = RecordInMemory.disabling(1);
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

    @BeforeEach
    void begin() {
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        counts.put(Outcome.WAITING, 30L);
        record.beginnings().begin(planned);
    }

    @Test
    void while_it_is_made_only_she_in_whose_name_it_is_may_stop_it() {
        assertThat(standing(ALICE, true).isStoppable()).isTrue();
        assertThat(standing(BOB, true).isStoppable()).isFalse();
        assertThat(standing(BOB, true).isOthers()).isTrue();
        assertThat(standing(ALICE, true).isResumable()).isFalse();
        assertThat(standing(ALICE, true).isUnsettled()).isFalse();
    }

    @Test
    void what_was_interrupted_any_administrator_may_settle_and_go_on_with() {
        assertThat(standing(BOB, false).isInterrupted()).isTrue();
        assertThat(standing(BOB, false).isResumable()).isTrue();
        assertThat(standing(BOB, false).isUnsettled()).isTrue();
    }

    @Test
    void what_she_has_stopped_only_she_goes_on_with() {
        record.records().end(planned.id(), Ending.of(Progress.STOPPED));

        assertThat(standing(ALICE, false).isResumable()).isTrue();
        assertThat(standing(BOB, false).isResumable()).isFalse();
        assertThat(standing(BOB, false).isOthers()).isTrue();
    }

    @Test
    void what_nobody_knows_anybody_may_find_out() {
        counts.put(Outcome.UNCHECKED, 1L);
        record.records().end(planned.id(), Ending.of(Progress.UNSETTLED));

        assertThat(standing(BOB, false).isUnsettled()).isTrue();
    }

    @Test
    void sessions_that_have_not_ended_are_something_to_go_on_with() {
        counts.put(Outcome.WAITING, 0L);
        record.records().end(planned.id(), Ending.of(Progress.UNSETTLED));

        assertThat(standing(ALICE, false).isResumable()).isFalse();
        assertThat(new Standing(record.change(planned.id()), counts, 1, false, null, ALICE).isResumable())
                .isTrue();
    }

    @Test
    void what_was_undone_does_not_go_on() {
        record.records().end(planned.id(), Ending.of(Progress.STOPPED));

        assertThat(new Standing(record.change(planned.id()), counts, 0, false, record.change(planned.id()), ALICE)
                        .isResumable())
                .isFalse();
    }

    private Standing standing(SignedInPerson person, boolean running) {
        return new Standing(record.change(planned.id()), counts, 0, running, null, person);
    }

    private static SignedInPerson person(String id) {
        return new SignedInPerson("tenant", id, id, null, null, Set.of("Admin"), Instant.EPOCH, id);
    }
}
