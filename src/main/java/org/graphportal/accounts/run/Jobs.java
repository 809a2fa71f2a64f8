package org.graphportal.accounts.run;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.Planned;
import org.graphportal.accounts.record.Progress;
import org.graphportal.accounts.record.Records;
import org.graphportal.graph.batch.BatchRun;
import org.graphportal.graph.batch.Pace;
import org.graphportal.settings.Portal;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.signin.SignedOut;
import org.graphportal.token.AccessTokens;
import org.graphportal.token.TokenHold;

/** The changes that this server makes at the moment: at most one for each administrator. */
@ApplicationScoped
public class Jobs {

    /** Graph v1.0: Update user. */
    private static final Set<String> CHANGING = Set.of("User.Read.All", "User.EnableDisableAccount.All");

    /** With revokeSignInSessions. */
    private static final Set<String> ENDING_SESSIONS =
            Set.of("User.Read.All", "User.EnableDisableAccount.All", "User.RevokeSessions.All");

    @Inject
    AccessTokens tokens;

    @Inject
    Records records;

    @Inject
    Portal portal;

    @Resource
    ManagedExecutorService executor;

    private final ConcurrentMap<String, Running> running = new ConcurrentHashMap<>();

    /** Graph: throttling limits of identity and access, writes of one application. */
    private final Pace writes = new Pace(3_000, Duration.ofSeconds(150));

    /** A change under way; its job is null while it is being prepared. */
    private record Running(String changeId, Job job) {}

    /**
     * Sees to it that changes can be made in the name of the person whose request this is.
     *
     * @throws org.graphportal.token.TokenProblem when somebody has to agree first, or to sign in again
     */
    public void demand(boolean endingSessions) {
        tokens.hold(scopes(endingSessions)).close();
    }

    /**
     * Begins a change in the name of the person whose request this is.
     *
     * @return false when another change of theirs is under way
     * @throws RuntimeException when it cannot be written down, or has begun before
     */
    public boolean begin(Planned planned, SignedInPerson person) {
        Order order = new Order(planned.id(), planned.enabling(), planned.endingSessions(), false);
        return start(order, person, () -> records.begin(planned));
    }

    /**
     * Goes on with a change of the person whose request this is that has stopped, or whose server has ended.
     *
     * @param settleOnly only finds out what is not known
     * @return false when a change of theirs is under way
     */
    public boolean resume(Change change, SignedInPerson person, boolean settleOnly) {
        return start(Order.of(change, settleOnly), person, () -> records.resume(change.getId()));
    }

    /** Lets a change of a person end after the batches in flight. */
    public void stop(String changeId, SignedInPerson person) {
        job(key(person))
                .filter(job -> job.order().changeId().equals(changeId))
                .ifPresent(job -> job.stop(Progress.STOPPED));
    }

    /** Returns how a change goes that this server makes at the moment; empty for any other. */
    public Optional<Pulse> pulse(String changeId) {
        return running.values().stream()
                .filter(one -> one.changeId().equals(changeId) && one.job() != null)
                .map(one -> one.job().pulse())
                .findFirst();
    }

    /** Returns the change that a person makes at the moment. */
    public Optional<String> changeOf(SignedInPerson person) {
        return Optional.ofNullable(running.get(key(person))).map(Running::changeId);
    }

    void stopAll(@Observes SignedOut event) {
        job(key(event.person())).ifPresent(job -> job.stop(Progress.SIGNED_OUT));
    }

    private boolean start(Order order, SignedInPerson person, Runnable note) {
        TokenHold hold = tokens.hold(scopes(order.endingSessions()));
        String key = key(person);
        if (running.putIfAbsent(key, new Running(order.changeId(), null)) != null) {
            hold.close();
            return false;
        }
        try {
            note.run();
            Job job = new Job(order, records, line(hold));
            running.put(key, new Running(order.changeId(), job));
            executor.execute(() -> run(job, key, hold));
            return true;
        } catch (RuntimeException e) {
            running.remove(key);
            hold.close();
            throw e;
        }
    }

    private void run(Job job, String key, TokenHold hold) {
        try {
            job.run();
        } finally {
            running.remove(key);
            hold.close();
        }
    }

    private Line line(TokenHold hold) {
        return new Line(
                new BatchRun(portal.graphUrl(), hold, Pace.none(), () -> BatchRun.USUAL_PATIENCE),
                new BatchRun(portal.graphUrl(), hold, writes, () -> BatchRun.USUAL_PATIENCE));
    }

    private Optional<Job> job(String key) {
        return Optional.ofNullable(running.get(key)).map(Running::job);
    }

    private static Set<String> scopes(boolean endingSessions) {
        return endingSessions ? ENDING_SESSIONS : CHANGING;
    }

    private static String key(SignedInPerson person) {
        return person.tenantId() + " " + person.objectId();
    }
}
