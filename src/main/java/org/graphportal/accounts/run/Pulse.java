package org.graphportal.accounts.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How fast a job goes, for whoever looks at its page. Written by the job's thread, read by any. */
public final class Pulse {

    private final Clock clock;
    private volatile Part part;
    private volatile Instant waitingUntil = Instant.MIN;

    /** So many accounts, those done, and how many are to be gone through once more when all are. */
    private record Part(int open, int closed, int later, Instant begun) {}

    /**
     * Begins to count.
     *
     * @param open how many accounts it has before it
     * @param later how many it will begin with again after those
     */
    Pulse(int open, int later, Clock clock) {
        this.clock = clock;
        this.part = new Part(open, 0, later, clock.instant());
    }

    /** What comes now goes at a pace of its own, and is the last. */
    void begin(int open) {
        part = new Part(open, 0, 0, clock.instant());
    }

    void close(int accounts) {
        Part before = part;
        part = new Part(
                before.open(), Math.min(before.open(), before.closed() + accounts), before.later(), before.begun());
    }

    void waits(Duration time) {
        waitingUntil = clock.instant().plus(time);
    }

    /** Tells whether Graph has asked it to wait, and the time is not over. */
    public boolean isWaiting() {
        return clock.instant().isBefore(waitingUntil);
    }

    /** Returns how long it will take still if it goes on as until now; empty while nothing can be said. */
    public Optional<Duration> remaining() {
        Part now = part;
        if (now.closed() == 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(now.begun(), clock.instant())
                .multipliedBy(now.open() - now.closed() + now.later())
                .dividedBy(now.closed()));
    }
}
