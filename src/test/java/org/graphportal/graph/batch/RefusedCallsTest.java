package org.graphportal.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BiFunction;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.token.StepUpProblem;
import org.graphportal.token.TokenProblem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls in a batch that Graph has taken, but whose token it refuses. */
class RefusedCallsTest {

    private final Tokens tokens = new Tokens();
    private final Heard heard = new Heard();

    @AutoClose
    private final BatchServer graph = new BatchServer();

    @Test
    void they_are_made_with_a_new_token() {
        behave((token, id) -> token.equals(Tokens.FIRST) && id.endsWith("7") ? 401 : 204);

        send(40);

        assertThat(tokens.renewals).hasValue(1);
        assertThat(heard.answers).hasSize(40).allMatch(BatchAnswer::succeeded);
        assertThat(heard.notDone).containsExactlyInAnyOrder("7", "17", "27", "37");
    }

    @Test
    void a_new_token_that_is_refused_too_ends_the_run_and_nothing_is_said_about_them() {
        behave((token, id) -> 401);

        assertThatThrownBy(() -> send(3))
                .isInstanceOfSatisfying(
                        GraphProblem.class,
                        problem -> assertThat(problem.getKind()).isEqualTo(GraphProblem.Kind.TOKEN_REFUSED));

        assertThat(tokens.renewals).hasValue(1);
        assertThat(heard.answers).isEmpty();
        assertThat(heard.notDone).containsOnly("0", "1", "2");
    }

    @Test
    void each_is_made_once_more_where_the_new_token_is_good_for_its_neighbours() {
        behave((token, id) -> id.equals("1") || id.equals("2") && token.equals(Tokens.FIRST) ? 401 : 204);

        send(3);

        assertThat(tokens.renewals).hasValue(1);
        assertThat(heard.answers).extracting(BatchAnswer::status).containsExactlyInAnyOrder(204, 204, 401);
        assertThat(heard.notDone).containsExactly("1", "2");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void where_graph_wants_the_person_to_prove_more_the_run_ends_and_nothing_is_said_about_them(int status) {
        graph.behave((number, exchange, ids) ->
                graph.items(exchange, ids, id -> id.equals("2") ? asking(status) : BatchServer.OK));

        assertThatThrownBy(() -> send(200)).satisfies(RefusedCallsTest::asksForMore);

        assertThat(tokens.renewals).hasValue(0);
        assertThat(heard.notDone).containsExactly("2");
        assertThat(heard.answers)
                .extracting(BatchAnswer::id)
                .contains("0", "19")
                .doesNotContain("2");
        assertThat(graph.asked).hasSizeLessThan(10);
    }

    @Test
    void so_it_does_where_a_new_token_has_brought_that_to_light() {
        graph.behave((number, exchange, ids) -> {
            String refusal =
                    BatchServer.token(exchange).equals(Tokens.FIRST) ? "{'id': '%s', 'status': 401}" : asking(401);
            graph.items(exchange, ids, id -> id.equals("2") ? refusal : BatchServer.OK);
        });

        assertThatThrownBy(() -> send(199)).satisfies(RefusedCallsTest::asksForMore);

        assertThat(heard.notDone).startsWith("2", "2");
        assertThat(heard.answers)
                .allMatch(BatchAnswer::succeeded)
                .extracting(BatchAnswer::id)
                .doesNotContain("2");
    }

    private static String asking(int status) {
        return "{'id': '%s', 'status': " + status
                + ", 'headers': {'www-authenticate': 'Bearer error=insufficient_claims, claims=eyJhIjoxfQ=='}}";
    }

    private static void asksForMore(Throwable thrown) {
        assertThat(StepUpProblem.claims((TokenProblem) thrown)).isEqualTo("{\"a\":1}");
    }

    private void behave(BiFunction<String, String, Integer> status) {
        graph.behave((number, exchange, ids) -> graph.items(
                exchange,
                ids,
                id -> "{'id': '%%s', 'status': %d}".formatted(status.apply(BatchServer.token(exchange), id))));
    }

    private void send(int number) {
        new BatchRun(graph.root(), tokens, Pace.none(), () -> BatchRun.USUAL_PATIENCE)
                .send(BatchServer.writes(number), heard);
    }
}
