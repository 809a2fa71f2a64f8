package org.graphportal.standin.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * How an answer goes over the wire.
 *
 * @param delay from the request to the first byte
 * @param behaviour what happens on the connection
 * @param pause between two bytes of {@link Behaviour#DRIP}
 * @param copies how often the body is sent, one after the other; 1 is the ordinary answer, many make a body of any size
 * @param release before which nothing is sent
 */
public record Delivery(Duration delay, Behaviour behaviour, Duration pause, int copies, CompletionStage<Void> release) {

    /** At once, whole, and once. */
    public static final Delivery PROMPT = new Delivery(
            Duration.ZERO, Behaviour.ANSWER, Duration.ofMillis(500), 1, CompletableFuture.completedFuture(null));

    public Delivery withDelay(Duration other) {
        return new Delivery(other, behaviour, pause, copies, release);
    }

    public Delivery withBehaviour(Behaviour other) {
        return new Delivery(delay, other, pause, copies, release);
    }

    public Delivery withPause(Duration other) {
        return new Delivery(delay, behaviour, other, copies, release);
    }

    public Delivery withCopies(int other) {
        return new Delivery(delay, behaviour, pause, other, release);
    }

    public Delivery withRelease(CompletionStage<Void> other) {
        return new Delivery(delay, behaviour, pause, copies, other);
    }
}
