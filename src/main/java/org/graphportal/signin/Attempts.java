package org.graphportal.signin;

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
record Attempts(List<Attempt> open) implements Serializable {

    static final Attempts NONE = new Attempts(List.of());

    /** So many tabs may be on their way at once; then the oldest is forgotten. */
    private static final int MOST = 10;

    Attempts with(Attempt attempt, Instant now) {
        List<Attempt> alive = open.stream().filter(other -> other.aliveAt(now)).toList();
        return new Attempts(Stream.concat(alive.stream(), Stream.of(attempt))
                .skip(Math.max(0, alive.size() + 1 - MOST))
                .toList());
    }

    Attempts without(String state) {
        return new Attempts(
                open.stream().filter(attempt -> !attempt.state().equals(state)).toList());
    }

    Optional<Attempt> find(String state, Instant now) {
        return open.stream()
                .filter(attempt -> attempt.state().equals(state) && attempt.aliveAt(now))
                .findFirst();
    }
}
