package org.graphportal.graph.batch;

import java.time.Duration;
import java.util.List;

/**
 * Hears of a {@link BatchRun} while it goes on, always in the thread that has begun it. What it throws ends the run, after
 * the batches in flight.
 */
public interface BatchListener {

    /** Tells whether to go on: asked before each batch is sent, and several times a second while the run waits. */
    default boolean goOn() {
        return true;
    }

    /**
     * Calls are about to be sent, together; some of them may have been sent before and found Graph busy. When this throws,
     * they are not sent.
     */
    default void sending(List<BatchCall> calls) {}

    /** Graph was too busy for calls; they will be sent again after some time. */
    default void waiting(List<BatchCall> calls, Duration time) {}

    /**
     * For certain, nothing has become of calls that were sent: Graph has not taken the batch they were in, or has refused
     * the token in their place.
     */
    default void notDone(List<BatchCall> calls) {}

    /** What became of calls is known, or that it will not be; each call is named once in a run. */
    void answered(List<BatchAnswer> answers);
}
