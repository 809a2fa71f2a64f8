package org.graphportal.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.server.Await;

/** Many people who are signed in and click, one click after the other, until they are told to stop. */
final class Crowd {

    private static final int AT_ONCE = 16;

    /** From one click of somebody to the next one of somebody else. */
    private static final int PACE_MILLIS = 50;

    private final List<Http> people;
    private final Queue<Click> clicks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();

    /** What came of a click, after how long; 0 where nothing came. */
    record Click(Instant at, Duration took, int status, int person) {}

    private Crowd(List<Http> people) {
        this.people = people;
    }

    /** Signs them in. */
    static Crowd of(int size, Nodes nodes) {
        return new Crowd(
                Stream.generate(() -> Visitor.of(nodes).http()).limit(size).toList());
    }

    /** Lets them click on a page that asks Graph, while something happens, and until each has clicked afterwards. */
    List<Click> clickWhile(Runnable something) {
        clicks.clear();
        next.set(0);
        ScheduledExecutorService hands = Executors.newScheduledThreadPool(AT_ONCE);
        for (int hand = 0; hand < AT_ONCE; hand++) {
            hands.scheduleAtFixedRate(this::click, hand * PACE_MILLIS, AT_ONCE * PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
        something.run();
        int end = next.get() + people.size();
        Await.until("A click of everybody", Duration.ofMinutes(2), () -> next.get() >= end);
        hands.shutdown();
        Await.until("The last click", Duration.ofMinutes(1), hands::isTerminated);
        return List.copyOf(clicks);
    }

    private void click() {
        int person = next.getAndIncrement() % people.size();
        Instant begun = Instant.now();
        int status;
        try {
            status = people.get(person).get("/my/profile").statusCode();
        } catch (RuntimeException e) {
            status = 0;
        }
        clicks.add(new Click(begun, Duration.between(begun, Instant.now()), status, person));
    }
}
