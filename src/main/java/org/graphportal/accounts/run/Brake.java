package org.graphportal.accounts.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.token.TokenProblem;

/** Says whether a job may go on, and tells other servers that it does. What has stopped it first stays the reason. */
final class Brake {

    /** Whoever gets no answer to so many batches on end will not get one to the next. */
    private static final int MOST_LOST = 5;

    /** How often other servers hear of the job, and it of them. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final String changeId;
    private final Records records;
    private final Worker worker;
    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<Ending> pulled = new AtomicReference<>();
    private Instant beat = Instant.MIN;
    private int lost;

    Brake(String changeId, Records records, Worker worker) {
        this.changeId = changeId;
        this.records = records;
        this.worker = worker;
    }

    /** May be called by any thread. */
    void pull(Progress why) {
        pull(Ending.of(why));
    }

    private void pull(Ending how) {
        pulled.compareAndSet(null, how);
    }

    /** There is no token any more, or Graph takes none of the calls. */
    void pull(TokenProblem problem) {
        String code = problem.problem() == null
                ? problem.kind().name()
                : problem.problem().code();
        pull(new Ending(Progress.NO_TOKEN, code, null));
    }

    void pull(GraphProblem problem) {
        boolean token = problem.getKind() == GraphProblem.Kind.TOKEN_REFUSED;
        String code = problem.getCode() == null ? Integer.toString(problem.getStatus()) : problem.getCode();
        pull(new Ending(token ? Progress.NO_TOKEN : Progress.REFUSED, code, problem.getRequestId()));
    }

    /** Returns what has stopped it, null when nothing has. */
    Ending ending() {
        return pulled.get();
    }

    /**
     * Tells whether nobody has stopped the job, its administrator is signed in, and the server does not end.
     *
     * @throws org.graphportal.accounts.record.facts.ChangeStopped when another server has been told to stop it
     * @throws RuntimeException when the record does not answer
     */
    boolean letsGo() {
        if (pulled.get() == null) {
            worker.problem().ifPresent(this::pull);
            Instant now = clock.instant();
            if (now.isAfter(beat.plus(BEAT))) {
                beat = now;
                records.beat(changeId);
            }
        }
        return pulled.get() == null && !Thread.currentThread().isInterrupted();
    }

    void heard() {
        lost = 0;
    }

    void lost() {
        lost++;
        if (lost >= MOST_LOST) {
            pull(Progress.NO_ANSWER);
        }
    }
}
