package org.graphportal.graph.batch;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The calls that are still to be made: those that may be made now in their order, and those that have to wait. */
final class Waiting {

    /**
     * A call.
     *
     * @param tries how often it was sent
     * @param from when it may be sent
     * @param last what Graph said last, null when it was not sent
     */
    record Entry(BatchCall call, int tries, Instant from, BatchAnswer last) {

        static Entry first(BatchCall call) {
            return new Entry(call, 0, Instant.MIN, null);
        }

        Entry again(Instant later, BatchAnswer answer) {
            return new Entry(call, tries + 1, later, answer);
        }
    }

    private final Deque<Entry> ready = new ArrayDeque<>();
    private final List<Entry> heldUp = new ArrayList<>();

    /** Adds calls, those that Graph was too busy for among them. */
    void add(List<Entry> added) {
        heldUp.addAll(added);
    }

    boolean isEmpty() {
        return ready.isEmpty() && heldUp.isEmpty();
    }

    /** Tells whether some have to wait. */
    boolean holdsUp(Instant now) {
        heldUp.stream().filter(entry -> !entry.from().isAfter(now)).forEach(ready::add);
        heldUp.removeIf(entry -> !entry.from().isAfter(now));
        return !heldUp.isEmpty();
    }

    /**
     * Takes out what makes up the next batch. One that is not full is held back while it could become fuller.
     *
     * @param alone whether no batch is in flight
     * @return empty when there is none yet
     */
    List<Entry> next(Instant now, boolean alone) {
        boolean fuller = holdsUp(now) || !alone;
        if (ready.size() < Batch.MOST && fuller) {
            return List.of();
        }
        return Stream.generate(ready::poll)
                .limit(Math.min(Batch.MOST, ready.size()))
                .toList();
    }

    /** Puts back what {@link #next} has taken out. */
    void putBack(List<Entry> taken) {
        heldUp.addAll(0, taken);
    }

    /** Returns what Graph said to those that were sent and wait still. */
    List<BatchAnswer> lastAnswers() {
        return Stream.concat(ready.stream(), heldUp.stream())
                .map(Entry::last)
                .filter(Objects::nonNull)
                .toList();
    }
}
