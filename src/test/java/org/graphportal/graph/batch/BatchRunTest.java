package org.graphportal.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.graphportal.graph.batch.BatchServer.BUSY;
import static org.graphportal.graph.batch.BatchServer.DENIED;
import static org.graphportal.graph.batch.BatchServer.OK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How the calls of a run go to Graph, and what is said of them. */
class BatchRunTest {

    private final Tokens tokens = new Tokens();
    private final Heard heard = new Heard();

    @AutoClose
    private final BatchServer graph = new BatchServer();

    @Test
    void calls_go_by_twenties_and_four_at_once() {
        CountDownLatch four = new CountDownLatch(4);
        graph.behave((number, exchange, ids) -> {
            four.countDown();
            awaits(four);
            graph.items(exchange, ids, id -> OK);
        });

        send(BatchServer.writes(130));

        assertThat(heard.answers).hasSize(130).allMatch(BatchAnswer::succeeded);
        assertThat(graph.asked).extracting(List::size).containsExactlyInAnyOrder(20, 20, 20, 20, 20, 20, 10);
        assertThat(graph.mostInFlight).hasValue(4);
    }

    @Test
    void each_batch_says_who_asks_and_has_a_number_of_its_own() {
        List<List<String>> introductions = new CopyOnWriteArrayList<>();
        graph.behave((number, exchange, ids) -> {
            introductions.add(Stream.of("User-Agent", "client-request-id")
                    .map(exchange.getRequestHeaders()::getFirst)
                    .toList());
            graph.items(exchange, ids, id -> number == 0 ? BUSY : OK);
        });

        send(BatchServer.writes(20));

        assertThat(introductions).hasSize(2).doesNotHaveDuplicates();
        assertThat(introductions)
                .allSatisfy(introduction -> assertThat(introduction)
                        .satisfiesExactly(
                                agent -> assertThat(agent).isEqualTo("GraphPortal/1.0"),
                                id -> assertThat(id).hasSize(36)));
    }

    @Test
    void answers_are_matched_by_id_and_missing_ones_are_unknown() {
        graph.behave((number, exchange, ids) -> {
            List<String> some = new ArrayList<>(ids);
            some.remove("2");
            Collections.reverse(some);
            graph.items(exchange, some, id -> id.equals("1") ? DENIED : OK);
        });

        send(BatchServer.writes(4));

        assertThat(heard.statuses()).containsExactlyInAnyOrderEntriesOf(Map.of("0", 204, "1", 403, "2", 0, "3", 204));
        assertThat(heard.of("1").code()).isEqualTo("Authorization_RequestDenied");
        assertThat(heard.of("2").requestId()).isEqualTo("whole");
        assertThat(heard.of("2").certain()).isFalse();
    }

    @Test
    void who_stops_it_gets_what_is_in_flight_and_no_more() {
        graph.behave((number, exchange, ids) -> graph.items(exchange, ids, id -> OK));
        heard.most = 20;

        send(BatchServer.writes(200));

        assertThat(heard.answers.size()).isBetween(20, 80);
        assertThat(graph.asked).hasSize(heard.answers.size() / 20);
    }

    @Test
    void what_cannot_be_noted_before_is_not_sent() {
        graph.behave((number, exchange, ids) -> graph.items(exchange, ids, id -> OK));
        heard.refusing = true;

        assertThatThrownBy(() -> send(BatchServer.writes(3))).isInstanceOf(IllegalStateException.class);
        assertThat(graph.asked).isEmpty();
    }

    @Test
    void no_more_go_than_the_pace_allows() {
        Pace pace = new Pace(40, Duration.ofMillis(300));
        graph.behave((number, exchange, ids) -> graph.items(exchange, ids, id -> OK));
        long start = System.nanoTime();

        new BatchRun(graph.root(), tokens, pace, () -> BatchRun.USUAL_PATIENCE).send(BatchServer.writes(60), heard);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
        assertThat(heard.answers).hasSize(60);
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(List<BatchCall> calls) {
        new BatchRun(graph.root(), tokens, Pace.none(), () -> BatchRun.USUAL_PATIENCE).send(calls, heard);
    }
}
