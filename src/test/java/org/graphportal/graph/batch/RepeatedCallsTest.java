package org.graphportal.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.graph.batch.BatchServer.BUSY;
import static org.graphportal.graph.batch.BatchServer.OK;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Calls that Graph was too busy for, or whose answers are lost. */
class RepeatedCallsTest {

    private final Tokens tokens = new Tokens();
    private final Heard heard = new Heard();

    @AutoClose
    private final BatchServer graph = new BatchServer();

    @Test
    void only_what_found_graph_busy_is_sent_again() {
        graph.behave((number, exchange, ids) ->
                graph.items(exchange, ids, id -> number == 0 && id.endsWith("7") ? BUSY : OK));

        send(BatchServer.writes(20));

        assertThat(graph.asked).hasSize(2);
        assertThat(graph.asked.get(1)).containsExactly("7", "17");
        assertThat(heard.answers).hasSize(20).allMatch(BatchAnswer::succeeded);
        assertThat(heard.waits).containsExactly("7 17");
    }

    @Test
    void a_busy_graph_is_left_alone_for_as_long_as_it_asks() {
        graph.behave((number, exchange, ids) -> {
            if (number == 0) {
                exchange.getResponseHeaders().set("Retry-After", "0.1");
                graph.refuse(exchange, 429);
            } else {
                graph.items(exchange, ids, id -> OK);
            }
        });
        long start = System.nanoTime();

        send(BatchServer.writes(3));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(100));
        assertThat(graph.asked).hasSize(2);
        assertThat(heard.answers).hasSize(3).allMatch(BatchAnswer::succeeded);
    }

    @Test
    void what_may_have_been_done_is_repeated_only_where_the_caller_says_so() {
        graph.behave((number, exchange, ids) ->
                graph.items(exchange, ids, id -> number == 0 ? BUSY.replace("429", "503") : OK));
        List<BatchCall> calls = List.of(
                BatchCall.write("once", "POST", "/x", null),
                BatchCall.write("again", "PATCH", "/y", null).asRepeatable());

        send(calls);

        assertThat(graph.asked.get(1)).containsExactly("again");
        assertThat(heard.statuses()).isEqualTo(Map.of("once", 503, "again", 204));
        assertThat(heard.of("once").certain()).isFalse();
    }

    @Test
    void a_write_whose_answer_is_lost_is_unknown_and_not_repeated() {
        graph.behave((number, exchange, ids) -> exchange.close());

        send(BatchServer.writes(2).stream().map(BatchCall::asRepeatable).toList());

        assertThat(graph.asked).hasSize(1);
        assertThat(heard.statuses()).isEqualTo(Map.of("0", 0, "1", 0));
    }

    @Test
    void a_lost_read_is_read_again() {
        graph.behave((number, exchange, ids) -> {
            if (number == 0) {
                exchange.close();
            } else {
                graph.items(exchange, ids, id -> OK);
            }
        });

        send(List.of(BatchCall.get("0", "/users/0")));

        assertThat(graph.asked).hasSize(2);
        assertThat(heard.answers).singleElement().matches(BatchAnswer::succeeded);
    }

    private void send(List<BatchCall> calls) {
        new BatchRun(graph.root(), tokens, Pace.none(), () -> BatchRun.USUAL_PATIENCE).send(calls, heard);
    }
}
