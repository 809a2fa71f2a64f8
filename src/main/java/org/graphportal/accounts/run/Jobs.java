package org.graphportal.accounts.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.graphportal.accounts.record.Beginnings;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Beginning;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.graph.batch.BatchRun;
import org.graphportal.graph.batch.Pace;
import org.graphportal.settings.Portal;
import org.graphportal.signin.SessionEnded;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.signin.SignedOut;
import org.graphportal.token.AccessTokens;
import org.graphportal.token.TokenHold;
import org.graphportal.vault.Turns;

/** The changes that this server makes at the moment; the database knows those of all servers. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = System.getLogger(Jobs.class.getName());

    @Inject
    AccessTokens tokens;

    @Inject
    Records records;

    @Inject
    Beginnings beginnings;

    @Inject
    Administrators administrators;

    @Inject
    Portal portal;

    @Resource
    ManagedExecutorService executor;

    private final ConcurrentMap<String, Running> running = new ConcurrentHashMap<>();
    private final Turns turns = new Turns();

    /** What all jobs write counts together. */
    private final Pace writes = Pace.ofDirectoryWrites();

    /** A job, and whose. */
    private record Running(Job job, SignedInPerson person) {}

    /**
     * Sees to it that changes can be made in the name of the person whose request this is.
     *
     * @param endingSessions whether sessions at Entra ID are to be ended too
     * @throws org.graphportal.token.TokenProblem when somebody has to agree first, or to sign in again
     */
    public void demand(boolean endingSessions) {
        tokens.hold(Order.scopes(endingSessions)).close();
    }

    /**
     * Begins a change in the name of the person whose request this is. What was read more than a minute before its
     * turn comes is read once more before it is changed.
     *
     * @return the key of why not; empty when it has begun, by this request or by another of the same form
     * @throws RuntimeException when it cannot be written down
     */
    public Optional<String> begin(Planned planned, SignedInPerson person) {
        return start(Order.of(planned), person, () -> beginnings.begin(planned));
    }

    /**
     * Goes on, in the name of the person whose request this is, with a change that has stopped, or whose server has ended.
     *
     * @param settleOnly only finds out what is not known
     * @return the key of why not; empty when it goes on, by this request or by another
     */
    public Optional<String> resume(Change change, SignedInPerson person, boolean settleOnly) {
        return start(
                Order.of(change, settleOnly),
                person,
                () -> beginnings.resume(change.getId(), author(person), settleOnly));
    }

    /** Returns in whose name a person makes changes. */
    public static Author author(SignedInPerson person) {
        return new Author(person.tenantId(), person.objectId(), person.name());
    }

    /** Lets a change that is made for a person end after the batches in flight, whichever server makes it. */
    public void stop(String changeId, SignedInPerson person) {
        Running here = running.get(changeId);
        if (here == null) {
            records.askToStop(author(person), changeId, Progress.STOPPED);
        } else if (here.person().is(person)) {
            here.job().stop(Progress.STOPPED);
        }
    }

    /** Returns how a change goes that this server makes at the moment; empty for any other. */
    public Optional<Pulse> pulse(String changeId) {
        return Optional.ofNullable(running.get(changeId)).map(one -> one.job().pulse());
    }

    void stopAll(@Observes SignedOut event) {
        running.values().stream()
                .filter(one -> one.person().is(event.person()))
                .forEach(one -> one.job().stop(Progress.SIGNED_OUT));
        try {
            // Besides the request: a database that hangs keeps nobody from signing out, nor does a lack of threads.
            executor.execute(() -> administrators.signedOut(event.person()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A change at another server may go on after a sign-out: {0}", e.getMessage());
        }
    }

    void stopOne(@Observes SessionEnded event) {
        running.values().stream()
                .filter(one -> one.person().is(event.person())
                        && one.person().since().equals(event.person().since()))
                .forEach(one -> one.job().stop(Progress.SESSION_ENDED));
    }

    private Optional<String> start(Order order, SignedInPerson person, Supplier<Beginning> note) {
        TokenHold hold = tokens.hold(order.scopes());
        try {
            Beginning beginning = inTurn(person, note);
            if (beginning == Beginning.BEGUN) {
                execute(order, person, hold);
            } else {
                hold.close();
            }
            return beginning.problemKey();
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    /** Several clicks at once need not all fail at the database but one. */
    private Beginning inTurn(SignedInPerson person, Supplier<Beginning> note) {
        synchronized (turns.of(person.objectId())) {
            return note.get();
        }
    }

    private void execute(Order order, SignedInPerson person, TokenHold hold) {
        String id = order.changeId();
        try {
            Running mine = new Running(new Job(order, records, line(hold), administrators.worker(person)), person);
            running.put(id, mine);
            executor.execute(() -> run(mine, hold));
        } catch (RuntimeException e) {
            running.remove(id);
            beginnings.leave(id);
            records.end(id, Ending.of(Progress.INTERRUPTED));
            throw e;
        }
    }

    private void run(Running mine, TokenHold hold) {
        String id = mine.job().order().changeId();
        try {
            mine.job().run();
        } finally {
            // Once its end is written down, somebody may have gone on with the change at once.
            running.remove(id, mine);
            beginnings.leave(id);
            hold.close();
        }
    }

    Line line(TokenHold hold) {
        return new Line(
                new BatchRun(portal.graphUrl(), hold, Pace.none(), () -> BatchRun.USUAL_PATIENCE),
                new BatchRun(portal.graphUrl(), hold, writes, () -> BatchRun.USUAL_PATIENCE));
    }
}
