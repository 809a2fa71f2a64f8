package org.graphportal.oauth;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trips to Entra ID that one session has under way.
 *
 * @param open those that have not come back, oldest first
 */
public record Attempts(List<Attempt> open) implements Serializable {

    /** Nobody is on the way. */
    public static final Attempts NONE = new Attempts(List.of());

    /** So many tabs may be on their way at once; then the oldest is forgotten. */
    private static final int MOST = 10;

    /** Adds an attempt; those that are too old are forgotten, and the oldest where there are too many. */
    public Attempts with(Attempt attempt, Instant now) {
        List<Attempt> alive = open.stream().filter(other -> other.aliveAt(now)).toList();
        return new Attempts(Stream.concat(alive.stream(), Stream.of(attempt))
                .skip(Math.max(0, alive.size() + 1 - MOST))
                .toList());
    }

    /** Removes an attempt, so that its state works once. */
    public Attempts without(String state) {
        return new Attempts(
                open.stream().filter(attempt -> !attempt.state().equals(state)).toList());
    }

    /** Returns the attempt that has sent this state; empty if none has, or too long ago. */
    public Optional<Attempt> find(String state, Instant now) {
        return open.stream()
                .filter(attempt -> attempt.state().equals(state) && attempt.aliveAt(now))
                .findFirst();
    }
}
