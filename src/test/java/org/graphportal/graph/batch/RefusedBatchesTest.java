package org.graphportal.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.graphportal.graph.batch.BatchServer.OK;

import java.util.List;
import org.graphportal.graph.problem.GraphProblem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Batches that Graph refuses as a whole. */
class RefusedBatchesTest {

    private final Tokens tokens = new Tokens();
    private final Heard heard = new Heard();

    @AutoClose
    private final BatchServer graph = new BatchServer();

    @Test
    void a_refused_token_is_renewed_once_for_all_batches_in_flight() {
        graph.behave((number, exchange, ids) -> {
            if (BatchServer.token(exchange).equals(Tokens.FIRST)) {
                graph.refuse(exchange, 401);
            } else {
                graph.items(exchange, ids, id -> OK);
            }
        });

        send(BatchServer.writes(80));

        assertThat(tokens.renewals).hasValue(1);
        assertThat(heard.answers).hasSize(80).allMatch(BatchAnswer::succeeded);
    }

    @Test
    void a_new_token_that_is_refused_too_ends_the_run() {
        graph.behave((number, exchange, ids) -> graph.refuse(exchange, 401));

        assertThatThrownBy(() -> send(BatchServer.writes(3)))
                .isInstanceOfSatisfying(
                        GraphProblem.class,
                        problem -> assertThat(problem.getKind()).isEqualTo(GraphProblem.Kind.TOKEN_REFUSED));
        assertThat(heard.answers).isEmpty();
    }

    @Test
    void a_batch_that_is_refused_as_a_whole_ends_the_run_and_says_nothing_about_its_calls() {
        graph.behave((number, exchange, ids) -> {
            if (ids.contains("0")) {
                graph.refuse(exchange, 403);
            } else {
                graph.items(exchange, ids, id -> OK);
            }
        });

        assertThatThrownBy(() -> send(BatchServer.writes(200)))
                .isInstanceOfSatisfying(
                        GraphProblem.class,
                        problem -> assertThat(problem.getKind()).isEqualTo(GraphProblem.Kind.DENIED));

        assertThat(heard.answers)
                .allMatch(BatchAnswer::succeeded)
                .noneMatch(answer -> Integer.parseInt(answer.id()) < 20);
        assertThat(heard.notDone).hasSize(20).contains("0", "19");
        assertThat(graph.asked).hasSizeLessThan(10);
    }

    private void send(List<BatchCall> calls) {
        new BatchRun(graph.root(), tokens, Pace.none(), () -> BatchRun.USUAL_PATIENCE).send(calls, heard);
    }
}
