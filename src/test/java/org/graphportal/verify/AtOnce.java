package org.graphportal.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The same thing done by many at once. */
final class AtOnce {

    private AtOnce() {}

    /** Has so many do it and returns what each got. */
    static <T> List<T> times(int threads, Callable<T> task) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : people.invokeAll(Collections.nCopies(threads, task))) {
                results.add(result.get(10, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
