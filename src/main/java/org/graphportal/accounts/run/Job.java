package org.graphportal.accounts.run;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.Outcome;
import org.graphportal.accounts.record.Progress;
import org.graphportal.accounts.record.Records;
import org.graphportal.graph.GraphProblem;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.token.TokenProblem;

/**
 * A change while it is made, in one thread. Accounts of which it is not known whether they were changed are read; those that
 * were not are changed once more, a few times. What an earlier job has left unknown is settled first.
 */
final class Job {

    private static final Logger LOG = System.getLogger(Job.class.getName());

    /** How often an account is tried that was found unchanged after its answer was lost, or that Graph was too busy for. */
    private static final int ROUNDS = 3;

    /** Whoever gets no answer to so many batches on end will not get one to the next. */
    private static final int MOST_LOST = 5;

    private final Order order;
    private final Records records;
    private final Line line;
    private final Pulse pulse;
    private final AtomicReference<Progress> ended = new AtomicReference<>();
    private int lost;

    /**
     * Creates a job that does nothing yet.
     *
     * @param records where it is written down
     * @param line the way to Graph
     */
    Job(Order order, Records records, Line line) {
        this.order = order;
        this.records = records;
        this.line = line;
        this.pulse = new Pulse(accounts(Outcome.WAITING, Outcome.UNCHECKED).size(), Clock.systemUTC());
    }

    Order order() {
        return order;
    }

    Pulse pulse() {
        return pulse;
    }

    /** Lets it end after what is in flight; what was said first stays. May be called by any thread. */
    void stop(Progress why) {
        ended.compareAndSet(null, why);
    }

    /** Tells whether nothing keeps it from going on: nobody has stopped it, and the server does not end. */
    boolean goesOn() {
        return ended.get() == null && !Thread.currentThread().isInterrupted();
    }

    void heard() {
        lost = 0;
    }

    void lost() {
        lost++;
        if (lost >= MOST_LOST) {
            stop(Progress.NO_ANSWER);
        }
    }

    /** Does it all, and writes down how it ended. Ended with the server, it leaves that to whoever resumes it. */
    void run() {
        try {
            work();
        } catch (TokenProblem | GraphProblem e) {
            LOG.log(Level.WARNING, "A change of accounts goes on no further: {0}", e.getMessage());
            stop(Progress.NO_TOKEN);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A change of accounts cannot be recorded any more", e);
            stop(Progress.NO_RECORD);
        }
        if (!Thread.currentThread().isInterrupted()) {
            end();
        }
    }

    private void work() {
        settle();
        for (int round = 0; round < ROUNDS && goesOn() && !order.settleOnly(); round++) {
            write(accounts(Outcome.WAITING));
            settle();
        }
        if (goesOn() && !order.settleOnly()) {
            records.giveUp(order.changeId());
            endSessions();
        }
        if (goesOn()) {
            stop(accounts(Outcome.WAITING).isEmpty() ? Progress.DONE : Progress.STOPPED);
        }
    }

    private void write(List<ChangedAccount> waiting) {
        if (!waiting.isEmpty()) {
            line.write(
                    calls(waiting, account -> AccountCalls.change(account, order.enabling())),
                    new Phase(this, records, true, Findings::ofChange));
        }
    }

    /** Graph v1.0, Get user: what was sent and not answered is read, account by account. */
    private void settle() {
        List<ChangedAccount> unchecked = goesOn() ? accounts(Outcome.UNCHECKED) : List.of();
        if (!unchecked.isEmpty()) {
            line.read(
                    calls(unchecked, AccountCalls::read),
                    new Phase(this, records, false, answer -> Findings.ofReading(answer, order.enabling())));
        }
    }

    private void endSessions() {
        List<ChangedAccount> disabled = order.endingSessions()
                ? accounts(Outcome.CHANGED).stream()
                        .filter(account -> !"ended".equals(account.getSessions()))
                        .toList()
                : List.of();
        if (!disabled.isEmpty()) {
            line.write(
                    calls(disabled, AccountCalls::endSessions), new Phase(this, records, false, Findings::ofSessions));
        }
    }

    private void end() {
        try {
            records.end(order.changeId(), ended.get());
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
