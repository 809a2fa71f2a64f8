package org.graphportal.health;

import java.time.Duration;
import java.time.Instant;

/**
 * Calls in a row that got no answer. One lost call is the network's everyday life; three of them over ten seconds are an
 * outage.
 *
 * @param since when the first was noted
 * @param calls how many there are
 * @param down whether it is an outage
 */
record Silence(Instant since, int calls, boolean down) {

    private static final int CALLS = 3;
    private static final Duration LONG = Duration.ofSeconds(10);

    /** Returns the silence with one more call; null before the first. */
    static Silence after(Silence before, Instant now) {
        if (before == null) {
            return new Silence(now, 1, false);
        }
        int calls = before.calls() + 1;
        boolean lasting = !now.isBefore(before.since().plus(LONG));
        return new Silence(before.since(), calls, before.down() || calls >= CALLS && lasting);
    }
}
