package org.graphportal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.graphportal.graph.Batch.Item;
import org.graphportal.graph.Batch.Reply;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void calls_are_written_as_graph_wants_them() {
        JsonObject json = Batch.of(List.of(
                new Item("1", "/me", Map.of()),
                new Item("2", "/users/x/photo/$value", Map.of("If-None-Match", "\"7\""))));

        assertThat(json)
                .hasToString("{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me\"},"
                        + "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/users/x/photo/$value\","
                        + "\"headers\":{\"If-None-Match\":\"\\\"7\\\"\"}}]}");
    }

    @Test
    void a_batch_has_one_to_twenty_calls() {
        Item item = new Item("1", "/me", Map.of());

        assertThatThrownBy(() -> Batch.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Batch.of(Collections.nCopies(21, item))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Batch.of(Collections.nCopies(20, item)).getJsonArray("requests"))
                .hasSize(20);
    }

    @Test
    void answers_are_found_by_their_id_in_any_order() {
        Map<String, Reply> replies = replies("""
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

    private static Map<String, Reply> replies(String json) {
        return Batch.replies(Json.createReader(new StringReader(json)).readObject());
    }
}
