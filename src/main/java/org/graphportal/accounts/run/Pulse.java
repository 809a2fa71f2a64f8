package org.graphportal.accounts.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How fast a job goes, for whoever looks at its page. Written by the job's thread, read by any. */
public final class Pulse {

    private final int open;
    private final Clock clock;
    private final Instant begun;
    private volatile int closed;
    private volatile Instant waitingUntil = Instant.MIN;

    /**
     * Begins to count.
     *
     * @param open how many accounts it has before it
     */
    Pulse(int open, Clock clock) {
        this.open = open;
        this.clock = clock;
        this.begun = clock.instant();
    }

    void close(int accounts) {
        closed = Math.min(open, closed + accounts);
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
        if (closed == 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(begun, clock.instant())
                .multipliedBy(open - closed)
                .dividedBy(closed));
    }
}
