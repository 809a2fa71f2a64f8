package org.graphportal.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The trips to Entra ID that one session has under way, oldest first. The mechanism remembers the last {@code state}
 * only, so that of two tabs that sign in at once one fails; this list knows them all.
 *
 * @param open those that have not come back
 * @param latest state of the one that the mechanism itself still knows, null when that has come back
 */
record Attempts(List<Attempt> open, String latest) implements Serializable {

    static final Attempts NONE = new Attempts(List.of(), null);

    /** So many tabs may be on their way at once; then the oldest is forgotten. */
    private static final int MOST = 10;

    Attempts with(Attempt attempt, Instant now) {
        List<Attempt> alive = open.stream().filter(other -> other.aliveAt(now)).toList();
        List<Attempt> kept = Stream.concat(alive.stream(), Stream.of(attempt))
                .skip(Math.max(0, alive.size() + 1 - MOST))
                .toList();
        return new Attempts(kept, attempt.state());
    }

    Attempts without(String state) {
        List<Attempt> others =
                open.stream().filter(attempt -> !attempt.state().equals(state)).toList();
        return new Attempts(others, Objects.equals(latest, state) ? null : latest);
    }

    Optional<Attempt> find(String state, Instant now) {
        return open.stream()
                .filter(attempt -> attempt.state().equals(state) && attempt.aliveAt(now))
                .findFirst();
    }
}
