package org.graphportal.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.graphportal.graph.User;
import org.graphportal.graph.UserList;
import org.graphportal.graph.problem.GraphProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    @Test
    void calls_are_written_as_graph_wants_them() {
        JsonObject json = Batch.of(List.of(
                BatchCall.get("1", "/me", Map.of()),
                BatchCall.get("2", "/users/x/photo/$value", Map.of("If-None-Match", "\"7\""))));

        assertThat(json)
                .hasToString("{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me\"},"
                        + "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/users/x/photo/$value\","
                        + "\"headers\":{\"If-None-Match\":\"\\\"7\\\"\"}}]}");
    }

    @Test
    void a_batch_has_one_to_twenty_calls() {
        assertThatThrownBy(() -> Batch.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Batch.of(calls(21))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Batch.of(calls(20)).getJsonArray("requests")).hasSize(20);
    }

    @Test
    void answers_are_found_by_their_id_in_any_order() {
        Map<String, BatchAnswer> replies = replies("""
                {"responses": [{"id": "2", "status": 404, "body": {"error": {}}},
                               {"id": "1", "status": 200, "headers": {"eTaG": "x"}, "body": "aGk="}]}""");

        assertThat(replies.get("1").headers().get("ETag")).isEqualTo("x");
        assertThat(((JsonString) replies.get("1").body()).getString()).isEqualTo("aGk=");
        assertThat(replies.get("2").status()).isEqualTo(404);
        assertThat(replies).doesNotContainKey("3");
    }

    @Test
    void what_is_no_answer_is_none() {
        assertThat(replies("{}")).isEmpty();
        assertThat(replies("{\"responses\": 7}")).isEmpty();
        assertThat(replies("{\"responses\": [null, 7, {}, {\"id\": 1}]}")).isEmpty();
        assertThat(replies("{\"responses\": [{\"id\": \"1\", \"status\": \"x\", \"headers\": {\"a\": 1}}]}")
                        .get("1")
                        .status())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"body\": null", ", \"body\": 7", ", \"body\": \"aGk=\"", ", \"body\": []"})
    void an_answer_that_says_all_is_well_and_nothing_else_is_garbled(String body) {
        BatchAnswer answer = replies("{\"responses\": [{\"id\": \"1\", \"status\": 200" + body + "}]}")
                .get("1");

        assertThatThrownBy(() -> answer.value(User.class))
                .isInstanceOfSatisfying(
                        GraphProblem.class,
                        problem -> assertThat(problem.getKind()).isEqualTo(GraphProblem.Kind.GARBLED));
    }

    @Test
    void a_list_of_people_is_read_with_its_count_and_its_link() {
        UserList list = JsonbBuilder.create()
                .fromJson(
                        "{\"@odata.count\": 3, \"@odata.nextLink\": \"x\", \"value\": [null, {\"id\": \"1\", \"new\": []}]}",
                        UserList.class);

        assertThat(list.count()).isEqualTo(3);
        assertThat(list.nextLink()).isEqualTo("x");
        assertThat(list.value()).extracting(User::id).containsExactly("1");
        assertThat(JsonbBuilder.create().fromJson("{}", UserList.class).value()).isEmpty();
    }

    @Test
    void ids_differ_in_more_than_their_case() {
        List<BatchCall> calls = List.of(BatchCall.get("a", "/me"), BatchCall.get("A", "/me"));

        assertThatThrownBy(() -> Batch.of(calls)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BatchCall> calls(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> BatchCall.get("" + i, "/me"))
                .toList();
    }

    private static Map<String, BatchAnswer> replies(String json) {
        return Batch.answers(Json.createReader(new StringReader(json)).readObject(), null);
    }
}
