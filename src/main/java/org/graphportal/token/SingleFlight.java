package org.graphportal.token;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Lets work under one key be done once at a time: whoever comes while it is under way waits and gets the same result,
 * or the same exception.
 *
 * @param <K> what the work is known by
 * @param <T> what comes of it
 */
final class SingleFlight<K, T> {

    private final ConcurrentMap<K, CompletableFuture<T>> underWay = new ConcurrentHashMap<>();

    /**
     * Does the work, or waits for whoever does it already.
     *
     * @param work has to end by itself in reasonable time, since others wait for it
     */
    T run(K key, Supplier<T> work) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            return result(others);
        }
        try {
            mine.complete(work.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            underWay.remove(key);
        }
        return result(mine);
    }

    private static <T> T result(CompletableFuture<T> flight) {
        try {
            return flight.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw e;
        }
    }
}
