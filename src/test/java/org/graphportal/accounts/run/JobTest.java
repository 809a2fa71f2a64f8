package org.graphportal.accounts.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.RecordInMemory;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a job does when something stands in its way; its record is a real one. */
class JobTest {

    private final LostDatabase database = new LostDatabase();

    @AutoClose
    private final RecordInMemory record = RecordInMemory.empty(database::over);

    @AutoClose
    private final FakeGraph graph = new FakeGraph();

    private final Administrator administrator = new Administrator();
    private final Planned planned = RecordInMemory.disabling(200);
    private final String id = planned.id();

    @Test
    void each_account_is_changed_by_one_call_and_its_sessions_here_end() {
        begin();

        assertThat(counts()).isEqualTo(Map.of(Outcome.CHANGED, 200L));
        assertThat(change().getProgress()).isEqualTo(Progress.DONE);
        assertThat(graph.batches()).isEqualTo(10);
        assertThat(administrator.ended).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void what_is_already_so_by_now_was_not_changed_by_us() {
        graph.disabled.addAll(List.of("account-1", "account-2"));

        record.beginnings().begin(planned);
        run(new Order(id, false, false, false, Instant.now().minusSeconds(61), Progress.UNSETTLED));

        assertThat(counts()).isEqualTo(Map.of(Outcome.ALREADY, 2L, Outcome.CHANGED, 198L));
        assertThat(graph.writes).hasSize(198);
    }

    @Test
    void when_the_database_is_lost_nothing_is_sent_that_is_not_written_and_nothing_is_lost() {
        graph.answer = number -> {
            if (number == 3) {
                database.lose();
            }
            return 200;
        };

        begin();
        database.find();

        assertThat(change().getProgress()).isEqualTo(Progress.RUNNING);
        assertThat(record.beginnings().isMade(change())).isFalse();
        assertThat(lines(Outcome.CHANGED, Outcome.UNCHECKED)).containsAll(graph.writes.keySet());
        assertThat(graph.writes).hasSizeLessThan(200);

        resume(false);
        assertThat(counts()).isEqualTo(Map.of(Outcome.CHANGED, 200L));
        assertThat(graph.writes).hasSize(200);
        assertThat(graph.writes.values()).containsOnly(1);
    }

    @Test
    void a_batch_that_is_refused_as_a_whole_says_nothing_about_its_accounts() {
        graph.answer = number -> number < 3 ? 200 : 403;

        begin();

        assertThat(counts()).isEqualTo(Map.of(Outcome.CHANGED, 40L, Outcome.WAITING, 160L));
        assertThat(change().getProgress()).isEqualTo(Progress.REFUSED);
        assertThat(change().getStopCode()).isEqualTo("403");
        assertThat(change().getStopRequestId()).isEqualTo("whole");
    }

    @Test
    void a_token_that_is_refused_leaves_what_was_sent_with_it_undone() {
        graph.answer = number -> 401;

        begin();

        assertThat(counts()).isEqualTo(Map.of(Outcome.WAITING, 200L));
        assertThat(change().getProgress()).isEqualTo(Progress.NO_TOKEN);
    }

    @Test
    void as_long_as_something_is_not_known_it_is_not_done() {
        graph.answer = number -> number == 1 ? 0 : number > 10 ? 400 : 200;
        begin();
        assertThat(counts()).isEqualTo(Map.of(Outcome.CHANGED, 180L, Outcome.UNCHECKED, 20L));
        assertThat(change().getProgress()).isEqualTo(Progress.REFUSED);

        graph.answer = number -> 200;
        resume(true);
        assertThat(counts()).isEqualTo(Map.of(Outcome.CHANGED, 200L));
        assertThat(change().getProgress()).isEqualTo(Progress.DONE);
        assertThat(graph.writes.values()).containsOnly(1);
    }

    @Test
    void what_could_not_be_read_either_is_unsettled_until_it_can() {
        Planned few = RecordInMemory.disabling(20);
        graph.answer = number -> number == 1 ? 0 : 500;
        record.beginnings().begin(few);
        new Job(Order.of(few), record.records(), graph.line(), administrator).run();

        assertThat(record.change(few.id()).getProgress()).isEqualTo(Progress.UNSETTLED);
        assertThat(record.history().counts(few.id())).containsEntry(Outcome.UNCHECKED, 20L);
    }

    @Test
    void what_is_settled_only_is_not_done_while_something_is_left() {
        administrator.problem.set(Progress.SIGNED_OUT);
        begin();
        assertThat(change().getProgress()).isEqualTo(Progress.SIGNED_OUT);
        assertThat(counts()).isEqualTo(Map.of(Outcome.WAITING, 200L));
        assertThat(graph.batches()).isZero();

        administrator.problem.set(null);
        graph.disabled.add("account-0");
        resume(true);

        assertThat(counts()).isEqualTo(Map.of(Outcome.ALREADY, 1L, Outcome.WAITING, 199L));
        assertThat(change().getProgress()).isEqualTo(Progress.SIGNED_OUT);
        assertThat(graph.writes).isEmpty();
    }

    @Test
    void whoever_signs_out_ends_it_after_what_is_in_flight() {
        record.beginnings().begin(planned);
        Job job = new Job(Order.of(planned), record.records(), graph.line(), administrator);
        graph.answer = number -> {
            job.stop(Progress.SIGNED_OUT);
            return 200;
        };

        job.run();

        assertThat(change().getProgress()).isEqualTo(Progress.SIGNED_OUT);
        assertThat(lines(Outcome.CHANGED))
                .hasSizeLessThan(200)
                .containsExactlyInAnyOrderElementsOf(graph.writes.keySet());
        assertThat(lines(Outcome.UNCHECKED)).isEmpty();
    }

    @Test
    void sessions_that_were_not_ended_before_a_crash_are_ended_after_it() {
        Planned ending = new Planned(
                id,
                planned.by(),
                "They left",
                false,
                true,
                null,
                planned.accounts().subList(0, 30),
                planned.read());
        graph.answer = number -> {
            if (number == 3) {
                database.lose();
            }
            return 200;
        };
        record.beginnings().begin(ending);
        run(Order.of(ending));
        database.find();
        assertThat(counts()).isEqualTo(Map.of(Outcome.CHANGED, 30L));
        assertThat(record.history().sessionsOpen(change())).isPositive();

        resume(false);

        assertThat(record.history().sessionsOpen(change())).isZero();
        assertThat(graph.revoked).hasSizeGreaterThanOrEqualTo(30).contains("account-0", "account-29");
        assertThat(graph.writes.values()).containsOnly(1);
        assertThat(change().getProgress()).isEqualTo(Progress.DONE);
    }

    @Test
    void how_long_it_takes_to_end_sessions_is_told_by_their_own_pace() {
        Planned ending =
                new Planned(id, planned.by(), "They left", false, true, null, planned.accounts(), planned.read());
        record.beginnings().begin(ending);
        Job job = new Job(Order.of(ending), record.records(), graph.line(), administrator);
        CompletableFuture<Optional<Duration>> first = new CompletableFuture<>();
        CompletableFuture<Optional<Duration>> later = new CompletableFuture<>();
        graph.answer = number -> {
            // Ten change accounts. Of the ten that end sessions none has come back at first, and then at least three.
            if (number == 11) {
                first.complete(job.pulse().remaining());
            } else if (number > 11) {
                first.join();
            }
            if (number == 17) {
                later.complete(job.pulse().remaining());
            }
            return 200;
        };

        job.run();

        assertThat(first.join()).isEmpty();
        assertThat(later.join().orElseThrow()).isPositive();
    }

    @Test
    void no_account_is_written_down_as_disabled_whose_sessions_here_cannot_be_ended() {
        administrator.failing = true;

        begin();

        assertThat(counts()).doesNotContainKey(Outcome.CHANGED);
        assertThat(change().getProgress()).isEqualTo(Progress.NO_RECORD);
    }

    @Test
    void a_server_that_stood_still_before_it_sent_sends_nothing_that_another_has_taken_over() {
        RecordInMemory there = record.elsewhere();
        record.standStill(Duration.ofSeconds(70), () -> {
            record.silence();
            there.beginnings().resume(id, RecordInMemory.ALICE, false);
        });

        begin();

        assertThat(graph.batches()).isZero();
        assertThat(there.beginnings().isMade(change())).isTrue();
        assertThat(counts()).isEqualTo(Map.of(Outcome.WAITING, 180L, Outcome.UNCHECKED, 20L));
    }

    private void begin() {
        record.beginnings().begin(planned);
        run(Order.of(planned));
    }

    private void resume(boolean settleOnly) {
        Order order = Order.of(change(), settleOnly);
        record.beginnings().resume(id, RecordInMemory.ALICE, settleOnly);
        run(order);
    }

    private void run(Order order) {
        new Job(order, record.records(), graph.line(), administrator).run();
        record.beginnings().leave(id);
    }

    private Change change() {
        return record.change(id);
    }

    private Map<Outcome, Long> counts() {
        return record.history().counts(id).entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> lines(Outcome first, Outcome... others) {
        return record.records().accounts(id, EnumSet.of(first, others)).stream()
                .map(ChangedAccount::getAccountId)
                .toList();
    }

    /** Whose job it is. */
    private static final class Administrator implements Worker {

        private final AtomicReference<Progress> problem = new AtomicReference<>();
        private final List<String> ended = new ArrayList<>();
        private boolean failing;

        @Override
        public Optional<Progress> problem() {
            return Optional.ofNullable(problem.get());
        }

        @Override
        public void endSessionsHere(Collection<String> accounts) {
            if (failing) {
                throw new IllegalStateException("The database is down");
            }
            ended.addAll(accounts);
        }
    }
}
