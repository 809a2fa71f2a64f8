package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
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

/** Who may begin a change, and go on with it: one, however many want to at the same moment, on whatever server. */
class BeginningsTest {

    private static final int MANY = 6;

    @AutoClose
    private final RecordInMemory here = RecordInMemory.empty();

    private final RecordInMemory there = here.elsewhere();

    @Test
    void of_many_changes_of_one_administrator_one_begins() {
        List<Beginning> begun = atOnce(i -> node(i).beginnings().begin(RecordInMemory.disabling(2)));

        assertThat(Collections.frequency(begun, Beginning.BEGUN)).isOne();
        assertThat(Collections.frequency(begun, Beginning.ONE_AT_A_TIME)).isEqualTo(MANY - 1);
    }

    @Test
    void a_form_that_is_sent_many_times_at_once_is_one_change() {
        Planned planned = RecordInMemory.disabling(2);

        List<Beginning> begun = atOnce(i -> node(i).beginnings().begin(planned));

        assertThat(Collections.frequency(begun, Beginning.BEGUN)).isOne();
        assertThat(Collections.frequency(begun, Beginning.BEGUN_BEFORE)).isEqualTo(MANY - 1);
        assertThat(here.history().counts(planned.id())).containsEntry(Outcome.WAITING, 2L);
    }

    @Test
    void when_one_has_ended_the_next_may_begin() {
        Planned first = RecordInMemory.disabling(1);
        here.beginnings().begin(first);
        here.records().end(first.id(), Ending.of(Progress.DONE));

        assertThat(there.beginnings().begin(RecordInMemory.disabling(1))).isEqualTo(Beginning.BEGUN);
    }

    @Test
    void a_change_is_undone_once_whoever_asks() {
        String id = done();

        List<Beginning> begun = atOnce(i -> node(i).beginnings().begin(undoing(id, i)));

        assertThat(Collections.frequency(begun, Beginning.BEGUN)).isOne();
        assertThat(Collections.frequency(begun, Beginning.UNDONE)).isEqualTo(MANY - 1);
    }

    @Test
    void the_database_itself_takes_no_second_undoing_and_no_second_change_under_way() {
        String id = done();
        here.beginnings().begin(undoing(id, 1));
        Planned other = RecordInMemory.disabling(1);
        here.beginnings().begin(other);

        for (String column : new String[] {"undoes", "running_for"}) {
            assertThatThrownBy(() -> here.sql("update account_change set " + column + " = (select max(" + column
                            + ") from account_change)"))
                    .hasMessageContaining("Unique");
        }
    }

    @Test
    void a_change_is_undone_only_when_it_has_ended_and_nothing_of_it_is_unknown_and_in_time() {
        Planned planned = RecordInMemory.disabling(3);
        here.beginnings().begin(planned);
        here.records().before(planned.id(), List.of(0, 1));
        assertThat(there.beginnings().begin(undoing(planned.id(), 1))).isEqualTo(Beginning.UNDO_RUNNING);

        here.records().end(planned.id(), Ending.of(Progress.UNSETTLED));
        assertThat(there.beginnings().begin(undoing(planned.id(), 1))).isEqualTo(Beginning.UNDO_UNSETTLED);

        here.sql("update changed_account set outcome = 'CHANGED' where outcome = 'UNCHECKED'");
        here.sql("update account_change set begun = '2020-01-01T00:00:00.000Z'");
        assertThat(there.beginnings().begin(undoing(planned.id(), 1))).isEqualTo(Beginning.UNDO_LATE);
    }

    @Test
    void what_has_been_undone_does_not_go_on() {
        Planned planned = RecordInMemory.disabling(3);
        here.beginnings().begin(planned);
        here.records().end(planned.id(), Ending.of(Progress.STOPPED));
        here.beginnings().leave(planned.id());
        there.beginnings().begin(undoing(planned.id(), 1));

        assertThat(here.beginnings().resume(planned.id(), RecordInMemory.ALICE, false))
                .isEqualTo(Beginning.UNDONE);
    }

    @Test
    void a_change_whose_server_is_gone_is_gone_on_with_by_one() {
        Planned planned = RecordInMemory.disabling(3);
        here.beginnings().begin(planned);
        here.records().before(planned.id(), List.of(0));
        assertThat(there.beginnings().isMade(here.change(planned.id()))).isTrue();
        assertThat(there.beginnings().resume(planned.id(), person(1), false)).isEqualTo(Beginning.BEGUN_BEFORE);

        here.killOwner();
        RecordInMemory[] others =
                IntStream.range(0, MANY).mapToObj(i -> here.elsewhere()).toArray(RecordInMemory[]::new);
        List<Beginning> begun = atOnce(i -> others[i].beginnings().resume(planned.id(), person(i), false));

        assertThat(Collections.frequency(begun, Beginning.BEGUN)).isOne();
        assertThat(Collections.frequency(begun, Beginning.BEGUN_BEFORE)).isEqualTo(MANY - 1);
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
        assertThat(there.beginnings().resume(planned.id(), person(1), true)).isEqualTo(Beginning.BEGUN);

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

    @Test
    void what_is_written_but_not_kept_at_once_has_begun_or_is_made_by_nobody() {
        Planned kept = RecordInMemory.disabling(1);
        here.beginnings().database = failingToKeep(1);
        assertThat(here.beginnings().begin(kept)).isEqualTo(Beginning.BEGUN);
        assertThat(here.beginnings().isMade(here.change(kept.id()))).isTrue();
        here.records().end(kept.id(), Ending.of(Progress.DONE));

        Planned lost = RecordInMemory.disabling(1);
        here.beginnings().database = failingToKeep(2);
        assertThatThrownBy(() -> here.beginnings().begin(lost)).hasMessage("The disk is full");
        assertThat(here.beginnings().isMade(here.change(lost.id()))).isFalse();
    }

    private RecordDatabase failingToKeep(int times) {
        RecordDatabase database = there.beginnings().database;
        AtomicInteger left = new AtomicInteger(times);
        return new RecordDatabase() {
            @Override
            <T> T write(Function<EntityManager, T> work) {
                return database.write(work);
            }

            @Override
            void keep() {
                if (left.getAndDecrement() > 0) {
                    throw new PersistenceException("The disk is full");
                }
                database.keep();
            }
        };
    }

    private String done() {
        Planned planned = RecordInMemory.disabling(2);
        here.beginnings().begin(planned);
        here.sql("update changed_account set outcome = 'CHANGED'");
        here.records().end(planned.id(), Ending.of(Progress.DONE));
        return planned.id();
    }

    private RecordInMemory node(int i) {
        return i % 2 == 0 ? here : there;
    }

    private static Author person(int i) {
        return new Author("tenant", "person-" + i, "Person " + i);
    }

    private static Planned undoing(String id, int i) {
        return RecordInMemory.planned(UUID.randomUUID().toString(), person(i), 2, id, false);
    }

    private static List<Beginning> atOnce(IntFunction<Beginning> work) {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CyclicBarrier barrier = new CyclicBarrier(MANY);
        try {
            List<CompletableFuture<Beginning>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                int number = i;
                all.add(CompletableFuture.supplyAsync(
                        () -> {
                            await(barrier);
                            return work.apply(number);
                        },
                        threads));
            }
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
