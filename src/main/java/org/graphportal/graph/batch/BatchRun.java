package org.graphportal.graph.batch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.graphportal.token.TokenSource;

/**
 * Makes any number of calls by batches of twenty, at most four of them in flight, and one while Graph is busy. It needs no
 * request: tokens come from whoever makes it. Everything happens in the caller's thread.
 *
 * <p>Where Graph was too busy for a call (429, or 503 and 504 if the call may be repeated) only that one is sent again,
 * after the longest {@code Retry-After} of its batch, or 2 s, 4 s, 8 s and so on without one. What was lost is read again
 * where it only reads; a write whose answer is lost is reported as such, with status 0, and never repeated here. What Graph
 * refuses because of the token, a whole batch or a call in it, is sent again with a new one, once; where it wants the person
 * to prove more, the run ends.
 *
 * @param graphRoot address of Graph with its version
 * @param tokens where the tokens come from, asked before each batch
 * @param pace what holds the calls up; shared by the runs that count together
 * @param patience how long one batch may take, asked before each
 */
public record BatchRun(URI graphRoot, TokenSource tokens, Pace pace, Supplier<Duration> patience) {

    /** Long enough for twenty calls that Graph makes one after the other. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    /**
     * Makes the calls and returns when the listener knows what became of each that was sent. A call that it has not heard
     * of by then has not been made: it was told to stop, or there was no token any more. Interrupted, it reports the calls
     * in flight as lost.
     *
     * @throws org.graphportal.token.TokenProblem when there is no token any more, or it is not enough, after the batches in
     *     flight
     * @throws org.graphportal.graph.problem.GraphProblem when Graph refuses a batch as a whole, or a new token too, after the others
     *     in flight: that says nothing about what stands in it
     */
    public void send(List<BatchCall> calls, BatchListener listener) {
        Batch.requireDistinct(calls);
        new Sending(this, calls, listener).run();
    }
}
