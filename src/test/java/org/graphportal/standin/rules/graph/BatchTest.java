package org.graphportal.standin.rules.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.standin.rules.graph.GraphCaller.code;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.rules.Caller;
import org.graphportal.standin.rules.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /$batch}: many calls in one. */
class BatchTest {

    @AutoClose
    private final StandIn standIn = StandIn.start(StandInOptions.defaults());

    private final StandInControl control = new StandInControl(standIn.graph());
    private final GraphCaller caller = GraphCaller.with(standIn, "User.ReadBasic.All", "Mail.Read");

    @Test
    void answers_each_call_in_any_order() {
        Reply reply = post(get("a", "/me?$select=displayName"), get("b", "users/" + Caller.MEGAN), get("c", "/shoes"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(responses(reply)).extracting(item -> item.getString("id")).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(response(reply, "b").getJsonObject("body").getString("displayName"))
                .isEqualTo("Megan Bowen");
        assertThat(response(reply, "c").getInt("status")).isEqualTo(400);
        assertThat(response(reply, "c").getJsonObject("body")).containsKey("error");
    }

    @Test
    void sends_pictures_in_base64_and_nothing_to_those_who_have_them() {
        String path = "/users/" + Caller.MEGAN + "/photos/48x48/$value";
        JsonObject first = response(post(get("1", path)), "1");
        String etag = first.getJsonObject("headers").getString("ETag");

        JsonObject again = response(
                post(get("1", path).replace("}", ",\"headers\":{\"If-None-Match\":" + quoted(etag) + "}}")), "1");

        assertThat(first.getJsonObject("headers").getString("Content-Type")).isEqualTo("image/jpeg");
        assertThat(Base64.getDecoder().decode(first.getString("body")))
                .isEqualTo(caller.get("/v1.0" + path).response().body());
        assertThat(again.getInt("status")).isEqualTo(304);
        assertThat(again).doesNotContainKey("body");
    }

    @Test
    void takes_a_body_with_its_type() {
        Reply reply = post("{\"id\":\"1\",\"method\":\"POST\",\"url\":\"/me/getMemberObjects\","
                + "\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{\"securityEnabledOnly\":true}}");

        assertThat(response(reply, "1").getInt("status")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\":\"GET\",\"url\":\"/me\"}",
                "{\"id\":1,\"method\":\"GET\",\"url\":\"/me\"}",
                "{\"id\":\"1\",\"url\":\"/me\"}",
                "{\"id\":\"1\",\"method\":\"GET\"}",
                "{\"id\":\"1\",\"method\":\"LOOK\",\"url\":\"/me\"}",
                "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"https://graph.microsoft.com/v1.0/me\"}",
                "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"//evil.example/me\"}",
                "{\"id\":\"1\",\"method\":\"POST\",\"url\":\"/$batch\"}",
                "{\"id\":\"1\",\"method\":\"POST\",\"url\":\"/me/getMemberObjects\",\"body\":{}}",
                "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me\",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{}}",
                "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me\",\"dependsOn\":[\"2\"]}",
                "{\"id\":\"a\",\"method\":\"GET\",\"url\":\"/me\"},{\"id\":\"A\",\"method\":\"GET\",\"url\":\"/me\"}",
                "1",
                ""
            })
    void refuses_a_batch_with_a_call_that_is_not_in_order(String requests) {
        assertThat(code(post(requests))).isEqualTo("400 BadRequest");
        assertThat(control.calls().endpoints()).doesNotContainKey("item:me");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"requests\":{}}"})
    void refuses_a_body_that_is_no_batch(String body) {
        assertThat(code(send(body, "application/json"))).isEqualTo("400 BadRequest");
    }

    @Test
    void refuses_a_batch_that_is_not_declared_as_json() {
        assertThat(code(send("{\"requests\":[" + get("1", "/me") + "]}", "text/plain")))
                .isEqualTo("400 BadRequest");
    }

    @Test
    void takes_twenty_calls_and_no_more() {
        assertThat(responses(post(many(20)))).hasSize(20);
        assertThat(code(post(many(21)))).isEqualTo("400 BadRequest");
        assertThat(control.calls(caller.person()).count("batch")).isEqualTo(2);
        assertThat(control.calls(caller.person()).count("item:me")).isEqualTo(20);
        assertThat(control.calls(caller.person()).count("me")).isZero();
    }

    @Test
    void throttles_single_calls_and_says_so_in_their_headers() {
        control.fault("me")
                .person(caller.person())
                .status(429)
                .header("Retry-After", "3")
                .times(1)
                .order();

        Reply reply = post(many(2));

        Map<Integer, Long> statuses = responses(reply).stream()
                .collect(Collectors.groupingBy(item -> item.getInt("status"), Collectors.counting()));
        assertThat(statuses).isEqualTo(Map.of(429, 1L, 200, 1L));
        assertThat(response(reply, "0").getJsonObject("headers").getString("Retry-After"))
                .isEqualTo("3");
        assertThat(response(reply, "0")).doesNotContainKey("body");
    }

    @Test
    void loses_single_answers() {
        control.fault("me").person(caller.person()).behaviour("close").times(1).order();

        assertThat(responses(post(many(2))))
                .extracting(item -> item.getString("id"))
                .containsExactly("1");
    }

    @Test
    void does_nothing_that_depends_on_a_failure() {
        String second = get("2", "/me").replace("}", ",\"dependsOn\":[\"1\"]}");

        assertThat(response(post(get("1", "/me"), second), "2").getInt("status"))
                .isEqualTo(200);
        assertThat(response(post(get("1", "/shoes"), second), "2").getInt("status"))
                .isEqualTo(424);
    }

    @Test
    void lets_four_calls_into_a_mailbox() {
        String[] calls = IntStream.range(0, 5)
                .mapToObj(index -> get("" + index, "/me/messages?$top=1"))
                .toArray(String[]::new);

        Reply reply = post(calls);

        assertThat(response(reply, "3").getInt("status")).isEqualTo(200);
        assertThat(response(reply, "4").getInt("status")).isEqualTo(429);
    }

    @Test
    void is_refused_as_a_whole_without_a_token_and_call_by_call_without_a_permission() {
        GraphCaller unknown = new GraphCaller(standIn, caller.caller(), caller.person(), "made.up.token");
        GraphCaller weak = GraphCaller.with(standIn);

        assertThat(code(post(unknown, many(1)))).isEqualTo("401 InvalidAuthenticationToken");
        Reply reply = post(weak, get("1", "/users"));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(response(reply, "1").getInt("status")).isEqualTo(403);
    }

    private static String[] many(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> get("" + index, "/me?$select=id"))
                .toArray(String[]::new);
    }

    private static String get(String id, String url) {
        return "{\"id\":\"" + id + "\",\"method\":\"GET\",\"url\":\"" + url + "\"}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }

    private Reply post(String... requests) {
        return post(caller, requests);
    }

    private Reply post(GraphCaller from, String... requests) {
        return send(from, "{\"requests\":[" + String.join(",", requests) + "]}", "application/json");
    }

    private Reply send(String body, String type) {
        return send(caller, body, type);
    }

    private Reply send(GraphCaller from, String body, String type) {
        return from.caller()
                .send(HttpRequest.newBuilder(URI.create(standIn.graph() + "/v1.0/$batch"))
                        .header("Authorization", "Bearer " + from.token())
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private static List<JsonObject> responses(Reply reply) {
        return reply.json().getJsonArray("responses").getValuesAs(JsonObject.class);
    }

    private static JsonObject response(Reply reply, String id) {
        return responses(reply).stream()
                .filter(item -> item.getString("id").equals(id))
                .findFirst()
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }
}
