package org.graphportal.standin.graph.users;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How often accounts were written to, and how often callers may. */
public final class Writes {

    /** Directory quota: so many writes of one caller ... */
    static final int QUOTA = 3_000;
    /** ... in this time. */
    static final Duration WINDOW = Duration.ofSeconds(150);

    private final Map<String, Integer> applied = new TreeMap<>();
    private final Map<String, Deque<Instant>> byCaller = new HashMap<>();

    /** Counts a write that was done, and returns zero; or returns how long the caller has to wait with it. */
    synchronized Duration take(String callerId, String targetName, Instant now) {
        Deque<Instant> recent = byCaller.computeIfAbsent(callerId, any -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.peek().plus(WINDOW).isAfter(now)) {
            recent.poll();
        }
        if (recent.size() >= QUOTA) {
            return Duration.between(now, recent.peek().plus(WINDOW));
        }
        recent.add(now);
        applied.merge(targetName, 1, Integer::sum);
        return Duration.ZERO;
    }

    /** The counts by user principal name, of accounts whose name begins with a prefix. */
    public synchronized JsonObject counts(String prefix) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        applied.forEach((name, count) -> {
            if (name.startsWith(prefix)) {
                counts.add(name, count);
            }
        });
        return counts.build();
    }

    /** Begins to count again. */
    public synchronized void reset() {
        applied.clear();
        byCaller.clear();
    }
}
