package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.graphportal.accounts.record.facts.Beginning;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who may begin a change: one, however many want to at the same moment, on whatever server. */
class BeginningsTest {

    @AutoClose
    private final RecordInMemory here = RecordInMemory.empty();

    private final RecordInMemory there = here.elsewhere();

    @Test
    void of_many_changes_of_one_administrator_one_begins() {
        List<Beginning> begun = AtOnce.begin(i -> node(i).beginnings().begin(RecordInMemory.disabling(2)));

        assertThat(Collections.frequency(begun, Beginning.BEGUN)).isOne();
        assertThat(Collections.frequency(begun, Beginning.ONE_AT_A_TIME)).isEqualTo(AtOnce.MANY - 1);
    }

    @Test
    void a_form_that_is_sent_many_times_at_once_is_one_change() {
        Planned planned = RecordInMemory.disabling(2);

        List<Beginning> begun = AtOnce.begin(i -> node(i).beginnings().begin(planned));

        assertThat(Collections.frequency(begun, Beginning.BEGUN)).isOne();
        assertThat(Collections.frequency(begun, Beginning.BEGUN_BEFORE)).isEqualTo(AtOnce.MANY - 1);
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

    private RecordInMemory node(int i) {
        return i % 2 == 0 ? here : there;
    }
}
