package org.graphportal.accounts.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.ChangeStopped;
import org.graphportal.accounts.record.facts.Finding;
import org.graphportal.accounts.record.facts.Finding.Step;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.token.TokenProblem;

/**
 * A change while it is made, in one thread. Accounts of which it is not known whether they were changed are read; those that
 * were not are changed once more, a few times. What an earlier job has left unknown is settled first.
 */
final class Job {

    private static final Logger LOG = System.getLogger(Job.class.getName());

    /** How often an account is tried that was found unchanged after its answer was lost, or that Graph was too busy for. */
    private static final int ROUNDS = 3;

    private final Order order;
    private final Records records;
    private final Line line;
    private final Worker worker;
    private final Brake brake;
    private final Pulse pulse;

    /**
     * Creates a job that does nothing yet.
     *
     * @param records where it is written down
     * @param line the way to Graph
     */
    Job(Order order, Records records, Line line, Worker worker) {
        this.order = order;
        this.records = records;
        this.line = line;
        this.worker = worker;
        this.brake = new Brake(order.changeId(), records, worker);
        int open = accounts(Outcome.WAITING, Outcome.UNCHECKED).size();
        this.pulse = new Pulse(open, order.endingSessions() && !order.settleOnly() ? open : 0, Clock.systemUTC());
    }

    Order order() {
        return order;
    }

    Pulse pulse() {
        return pulse;
    }

    Brake brake() {
        return brake;
    }

    /** Lets it end after what is in flight. May be called by any thread. */
    void stop(Progress why) {
        brake.pull(why);
    }

    void endSessionsHere(List<String> accounts) {
        if (!order.enabling() && !accounts.isEmpty()) {
            worker.endSessionsHere(accounts);
        }
    }

    /** Does it all, and writes down how it ended. Ended with the server, it leaves that to whoever resumes it. */
    void run() {
        boolean own = true;
        try {
            work();
        } catch (ChangeStopped e) {
            own = e.why().isPresent();
            e.why().ifPresent(this::stop);
        } catch (TokenProblem e) {
            LOG.log(Level.WARNING, "A change of accounts goes on no further: {0}", e.getMessage());
            brake.pull(e);
        } catch (GraphProblem e) {
            LOG.log(Level.WARNING, "A change of accounts goes on no further: {0}", e.getMessage());
            brake.pull(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A change of accounts cannot be recorded any more", e);
            stop(Progress.NO_RECORD);
        }
        if (own && !Thread.currentThread().isInterrupted()) {
            end();
        }
    }

    private void work() {
        settle(Outcome.UNCHECKED);
        if (order.readFirst(Instant.now())) {
            settle(Outcome.WAITING);
        }
        for (int round = 0; round < ROUNDS && brake.letsGo() && !order.settleOnly(); round++) {
            send(accounts(Outcome.WAITING), Step.CHANGE);
            settle(Outcome.UNCHECKED);
        }
        if (brake.letsGo() && !order.settleOnly()) {
            records.giveUp(order.changeId());
            send(sessionsToEnd(), Step.SESSIONS);
        }
        if (brake.letsGo()) {
            stop(result());
        }
    }

    /** Graph v1.0, Get user: what may have been changed, by us or by others, is read, account by account. */
    private void settle(Outcome outcome) {
        if (brake.letsGo()) {
            send(accounts(outcome), Step.SETTLE);
        }
    }

    private void send(List<ChangedAccount> accounts, Step step) {
        if (accounts.isEmpty()) {
            return;
        }
        switch (step) {
            case CHANGE ->
                line.write(
                        calls(accounts, account -> AccountCalls.change(account, order.enabling())),
                        phase(step, accounts, Findings::ofChange));
            case SETTLE ->
                line.read(
                        calls(accounts, AccountCalls::read),
                        phase(step, accounts, answer -> Findings.ofReading(answer, order.enabling())));
            case SESSIONS -> {
                pulse.begin(accounts.size());
                line.write(calls(accounts, AccountCalls::endSessions), phase(step, accounts, Findings::ofSessions));
            }
        }
    }

    private Phase phase(Step step, List<ChangedAccount> accounts, Function<BatchAnswer, Finding> finding) {
        return Phase.of(this, records, step, accounts, finding);
    }

    private List<ChangedAccount> sessionsToEnd() {
        return order.endingSessions()
                ? accounts(Outcome.CHANGED).stream()
                        .filter(account -> !ChangedAccount.SESSIONS_ENDED.equals(account.getSessions()))
                        .toList()
                : List.of();
    }

    private Progress result() {
        if (!accounts(Outcome.UNCHECKED).isEmpty()) {
            return Progress.UNSETTLED;
        }
        boolean left = !accounts(Outcome.WAITING).isEmpty()
                || sessionsToEnd().stream().anyMatch(account -> account.getSessions() == null);
        return left ? order.unfinished() : Progress.DONE;
    }

    private void end() {
        try {
            records.end(order.changeId(), brake.ending());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The end of a change of accounts cannot be recorded", e);
        }
    }

    private List<ChangedAccount> accounts(Outcome... outcomes) {
        return records.accounts(order.changeId(), Set.of(outcomes));
    }

    private static List<BatchCall> calls(List<ChangedAccount> accounts, Function<ChangedAccount, BatchCall> call) {
        return accounts.stream().map(call).toList();
    }
}
