package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.graphportal.accounts.record.facts.Beginning;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which change may be undone, and by whom: by one, once. */
class UndoingTest {

    @AutoClose
    private final RecordInMemory here = RecordInMemory.empty();

    private final RecordInMemory there = here.elsewhere();

    @Test
    void a_change_is_undone_once_whoever_asks() {
        String id = done();

        List<Beginning> begun = AtOnce.begin(i -> node(i).beginnings().begin(undoing(id, i)));

        assertThat(Collections.frequency(begun, Beginning.BEGUN)).isOne();
        assertThat(Collections.frequency(begun, Beginning.UNDONE)).isEqualTo(AtOnce.MANY - 1);
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

    private static Planned undoing(String id, int i) {
        return RecordInMemory.planned(UUID.randomUUID().toString(), AtOnce.person(i), 2, id, false);
    }
}
