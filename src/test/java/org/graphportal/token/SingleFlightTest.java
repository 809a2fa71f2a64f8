package org.graphportal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

    private final SingleFlight<String, Integer> flights = new SingleFlight<>();

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newFixedThreadPool(20);

    @Test
    void whoever_comes_while_the_work_is_under_way_gets_its_result() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<Integer> first = threads.submit(() -> flights.run("a", () -> {
            begun.countDown();
            await(go);
            return calls.incrementAndGet();
        }));
        await(begun);
        CountDownLatch waiting = new CountDownLatch(10);
        List<Future<Integer>> others = IntStream.range(0, 10)
                .mapToObj(i -> threads.submit(() -> {
                    waiting.countDown();
                    return flights.run("a", calls::incrementAndGet);
                }))
                .toList();
        await(waiting);
        awaitBlocked(others);
        go.countDown();

        assertThat(first.get()).isEqualTo(1);
        for (Future<Integer> other : others) {
            assertThat(other.get()).isEqualTo(1);
        }
    }

    @Test
    void work_under_another_key_does_not_wait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Future<Integer> first = threads.submit(() -> flights.run("a", () -> {
            begun.countDown();
            await(go);
            return 1;
        }));
        await(begun);

        assertThat(flights.run("b", () -> 2)).isEqualTo(2);

        go.countDown();
        assertThat(first.get()).isEqualTo(1);
    }

    @Test
    void an_exception_reaches_everybody_who_waits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Callable<Integer> failing = () -> flights.run("a", () -> {
            begun.countDown();
            await(go);
            throw new IllegalArgumentException("no");
        });
        Future<Integer> first = threads.submit(failing);
        await(begun);
        Future<Integer> second = threads.submit(() -> flights.run("a", () -> 2));
        awaitBlocked(List.of(second));
        go.countDown();

        for (Future<Integer> flight : List.of(first, second)) {
            assertThatThrownBy(flight::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_is_over_is_done_anew() {
        assertThat(flights.run("a", () -> 1)).isEqualTo(1);
        assertThat(flights.run("a", () -> 2)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives those who do not wait every chance to be done. */
    private static void awaitBlocked(List<Future<Integer>> futures) {
        for (int i = 0; i < 1000; i++) {
            Thread.yield();
        }
        assertThat(futures).noneMatch(Future::isDone);
    }
}
