package org.graphportal.graph.batch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets no more than so many calls go within some time. */
public final class Pace {

    private record Gone(Instant when, int calls) {}

    private final int most;
    private final Duration window;
    private final Deque<Gone> gone = new ArrayDeque<>();
    private int sum;

    /**
     * Creates a pace that all runs share that count together.
     *
     * @param most calls within the window
     */
    Pace(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Returns the pace of one application's writes to a directory (Graph: throttling limits of identity and access). */
    public static Pace ofDirectoryWrites() {
        return new Pace(3_000, Duration.ofSeconds(150));
    }

    /** Returns a pace that holds nobody up. */
    public static Pace none() {
        return new Pace(Integer.MAX_VALUE, Duration.ZERO);
    }

    /** Lets calls go and returns zero, or returns how long to wait before asking once more. */
    synchronized Duration take(int calls, Instant now) {
        while (!gone.isEmpty() && !gone.peek().when().plus(window).isAfter(now)) {
            sum -= gone.poll().calls();
        }
        if (sum + calls > most && !gone.isEmpty()) {
            return Duration.between(now, gone.peek().when().plus(window));
        }
        gone.add(new Gone(now, calls));
        sum += calls;
        return Duration.ZERO;
    }
}
