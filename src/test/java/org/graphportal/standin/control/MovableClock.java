package org.graphportal.standin.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The time of the stand-in: the machine's, moved on by what a test orders. */
public final class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    /** Now, in whole seconds, as tokens write it. */
    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
    }

    public synchronized void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    public synchronized void reset() {
        ahead = Duration.ZERO;
    }
}
