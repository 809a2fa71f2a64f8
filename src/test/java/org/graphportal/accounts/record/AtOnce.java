package org.graphportal.accounts.record;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Beginning;

/** Many who want something at the same moment. */
final class AtOnce {

    static final int MANY = 6;

    private AtOnce() {}

    /** Has each of them do it and returns what came of it. */
    static List<Beginning> begin(IntFunction<Beginning> work) {
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        CyclicBarrier barrier = new CyclicBarrier(MANY);
        try {
            List<CompletableFuture<Beginning>> all = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                int number = i;
                all.add(CompletableFuture.supplyAsync(
                        () -> {
                            await(barrier);
                            return work.apply(number);
                        },
                        threads));
            }
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    /** Returns one of them. */
    static Author person(int i) {
        return new Author("tenant", "person-" + i, "Person " + i);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
