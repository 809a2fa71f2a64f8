package org.graphportal.accounts.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Finding;
import org.graphportal.accounts.record.facts.Finding.Step;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Planned;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the record says of an account. */
class RecordsTest {

    @AutoClose
    private final RecordInMemory record = RecordInMemory.empty();

    private final Planned planned = RecordInMemory.disabling(2);
    private final String id = planned.id();

    @BeforeEach
    void begin() {
        record.beginnings().begin(planned);
    }

    @Test
    void what_was_never_sent_and_is_as_wanted_all_the_same_was_not_changed_by_us() {
        note(Step.SETTLE, Outcome.CHANGED, null, "read");

        assertThat(account().getOutcome()).isEqualTo(Outcome.ALREADY);
    }

    @Test
    void what_was_sent_and_is_as_wanted_was_changed() {
        record.records().before(id, List.of(0));
        note(Step.SETTLE, Outcome.CHANGED, null, "read");

        assertThat(account().getOutcome()).isEqualTo(Outcome.CHANGED);
        assertThat(account().getSettleRequestId()).isEqualTo("read");
    }

    @Test
    void what_graph_has_certainly_not_done_counts_as_never_sent() {
        record.records().before(id, List.of(0, 1));
        note(Step.CHANGE, Outcome.WAITING, "TooManyRequests", "busy");
        record.records().notDone(id, List.of(1));
        note(Step.SETTLE, Outcome.CHANGED, null, "read");

        assertThat(account().getOutcome()).isEqualTo(Outcome.ALREADY);
        assertThat(record.account(id, 1).getOutcome()).isEqualTo(Outcome.WAITING);
    }

    @Test
    void who_had_a_line_sent_last_is_told_and_nobody_where_it_was_not_done() {
        record.records().before(id, List.of(0, 1));
        record.beginnings().leave(id);
        record.beginnings().resume(id, new Author("tenant", "deputy", "Deputy"), false);
        record.records().before(id, List.of(1));
        assertThat(account().getSentBy()).isEqualTo("alice");
        assertThat(record.account(id, 1).getSentBy()).isEqualTo("deputy");
        assertThat(record.history().makers(record.change(id))).isEqualTo(Map.of("alice", "Alice", "deputy", "Deputy"));

        note(Step.CHANGE, Outcome.WAITING, "TooManyRequests", "busy");
        record.records().notDone(id, List.of(1));
        assertThat(account().getSentBy()).isNull();
        assertThat(record.account(id, 1).getSentBy()).isNull();
    }

    @Test
    void who_has_only_settled_it_has_not_made_it() {
        record.beginnings().leave(id);
        record.beginnings().resume(id, new Author("tenant", "deputy", "Deputy"), true);

        assertThat(record.history().makers(record.change(id))).isEqualTo(Map.of("alice", "Alice"));
    }

    @Test
    void what_cannot_be_read_stays_what_it_was() {
        note(Step.SETTLE, Outcome.UNCHECKED, "500", "read");
        assertThat(account().getOutcome()).isEqualTo(Outcome.WAITING);

        record.records().before(id, List.of(0));
        note(Step.SETTLE, Outcome.UNCHECKED, "500", "read");
        assertThat(account().getOutcome()).isEqualTo(Outcome.UNCHECKED);
    }

    @Test
    void why_a_change_was_given_up_stays_and_so_does_the_call_that_it_was_about() {
        record.records().before(id, List.of(0));
        note(Step.CHANGE, Outcome.UNCHECKED, "no answer", "change");
        note(Step.SETTLE, Outcome.WAITING, null, "read");
        record.records().giveUp(id);

        assertThat(account().getOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(account().getCode()).isEqualTo("no answer");
        assertThat(account().getRequestId()).isEqualTo("change");
        assertThat(account().getSettleRequestId()).isEqualTo("read");
    }

    @Test
    void the_end_of_sessions_leaves_the_rest_as_it_is_and_only_what_is_certain_is_said() {
        record.records().before(id, List.of(0));
        note(Step.CHANGE, Outcome.CHANGED, null, "change");
        note(Step.SESSIONS, Outcome.UNCHECKED, "503", "sessions");
        assertThat(account().getOutcome()).isEqualTo(Outcome.CHANGED);
        assertThat(account().getSessions()).isNull();

        note(Step.SESSIONS, Outcome.CHANGED, null, "sessions 2");
        assertThat(account().getSessions()).isEqualTo("ended");
        assertThat(account().getRequestId()).isEqualTo("change");
        assertThat(account().getSessionsRequestId()).isEqualTo("sessions 2");
    }

    private void note(Step step, Outcome outcome, String code, String requestId) {
        record.records().after(id, List.of(new Finding(0, step, outcome, code, requestId)));
    }

    private ChangedAccount account() {
        return record.account(id, 0);
    }
}
