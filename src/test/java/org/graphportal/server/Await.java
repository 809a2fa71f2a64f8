package org.graphportal.server;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for a condition, since no fixed time is right on every machine. */
public final class Await {

    private static final long INTERVAL_MILLIS = 100;

    private Await() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @param what the subject of the message: "The home page at ..."
     * @throws IllegalStateException if the condition does not hold within the limit
     */
    public static void until(String what, Duration limit, BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(what + ": still waiting after " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
