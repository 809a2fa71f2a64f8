package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Beginning;
import org.graphportal.accounts.record.facts.ChangeStopped;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who goes on with a change, and who does not any more. */
class GoingOnTest {

    @AutoClose
    private final RecordInMemory here = RecordInMemory.empty();

    private final RecordInMemory there = here.elsewhere();

    @Test
    void a_change_whose_server_is_gone_is_gone_on_with_by_one() {
        Planned planned = RecordInMemory.disabling(3);
        here.beginnings().begin(planned);
        here.records().before(planned.id(), List.of(0));
        assertThat(there.beginnings().isMade(here.change(planned.id()))).isTrue();
        assertThat(there.beginnings().resume(planned.id(), AtOnce.person(1), false))
                .isEqualTo(Beginning.BEGUN_BEFORE);

        here.killOwner();
        RecordInMemory[] others =
                IntStream.range(0, AtOnce.MANY).mapToObj(i -> here.elsewhere()).toArray(RecordInMemory[]::new);
        List<Beginning> begun = AtOnce.begin(i -> others[i].beginnings().resume(planned.id(), AtOnce.person(i), false));

        assertThat(Collections.frequency(begun, Beginning.BEGUN)).isOne();
        assertThat(Collections.frequency(begun, Beginning.BEGUN_BEFORE)).isEqualTo(AtOnce.MANY - 1);
        assertThat(here.history().continuations(planned.id())).hasSize(1);
        // Only what was about to be sent is not known.
        assertThat(here.history().counts(planned.id()))
                .containsEntry(Outcome.UNCHECKED, 1L)
                .containsEntry(Outcome.WAITING, 2L);
    }

    @Test
    void nobody_goes_on_with_what_is_left_to_be_done_to_their_own_account() {
        Planned planned = RecordInMemory.disabling(3);
        Author own = new Author("tenant", "ACCOUNT-1", "Account 1");
        here.beginnings().begin(planned);
        here.records().before(planned.id(), List.of(1));
        here.killOwner();
        assertThat(there.beginnings().resume(planned.id(), own, false)).isEqualTo(Beginning.OWN_ACCOUNT);
        here.sql("update changed_account set outcome = 'WAITING'");
        assertThat(there.beginnings().resume(planned.id(), own, false)).isEqualTo(Beginning.OWN_ACCOUNT);
        assertThat(there.beginnings().resume(planned.id(), own, true)).isEqualTo(Beginning.BEGUN);

        here.killOwner();
        here.sql("update changed_account set outcome = 'CHANGED' where line = 1");
        assertThat(here.elsewhere().beginnings().resume(planned.id(), own, false))
                .isEqualTo(Beginning.BEGUN);
    }

    @Test
    void a_server_that_is_not_heard_of_any_more_writes_nothing_when_it_comes_back() {
        Planned planned = RecordInMemory.disabling(3);
        here.beginnings().begin(planned);
        here.silence();

        assertThat(there.beginnings().isMade(here.change(planned.id()))).isFalse();
        assertThat(there.beginnings().resume(planned.id(), AtOnce.person(1), true))
                .isEqualTo(Beginning.BEGUN);

        assertThatThrownBy(() -> here.records().before(planned.id(), List.of(0)))
                .isInstanceOfSatisfying(
                        ChangeStopped.class,
                        stopped -> assertThat(stopped.why()).isEmpty());
        assertThatThrownBy(() -> here.records().end(planned.id(), Ending.of(Progress.DONE)))
                .isInstanceOf(ChangeStopped.class);
        assertThat(here.account(planned.id(), 0).getOutcome()).isEqualTo(Outcome.WAITING);
    }

    @Test
    void an_interrupted_change_does_not_keep_its_administrator_from_another() {
        Planned planned = RecordInMemory.disabling(3);
        here.beginnings().begin(planned);
        here.killOwner();

        assertThat(there.beginnings().begin(RecordInMemory.disabling(1))).isEqualTo(Beginning.BEGUN);
        assertThat(here.change(planned.id()).getProgress()).isEqualTo(Progress.INTERRUPTED);
    }

    @Test
    void whoever_is_asked_to_stop_at_another_server_sends_nothing_more() {
        Planned planned = RecordInMemory.disabling(3);
        here.beginnings().begin(planned);

        there.records().askToStop(RecordInMemory.ALICE, planned.id(), Progress.SIGNED_OUT);

        assertThatThrownBy(() -> here.records().before(planned.id(), List.of(0)))
                .isInstanceOfSatisfying(
                        ChangeStopped.class,
                        stopped -> assertThat(stopped.why()).contains(Progress.SIGNED_OUT));
        assertThat(here.account(planned.id(), 0).getOutcome()).isEqualTo(Outcome.WAITING);
    }
}
