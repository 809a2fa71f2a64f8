package org.graphportal.graph;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads what {@link GraphClient#batch} sends and gets (Graph: JSON batching). */
public final class Batch {

    /** The most calls that fit in one. */
    public static final int MOST = 20;

    private Batch() {}

    /**
     * A call that reads.
     *
     * @param id by which its answer is found; ids differ in more than their case
     * @param url relative to the version
     * @param headers by name
     */
    public record Item(String id, String url, Map<String, String> headers) {

        private JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("id", id)
                    .add("method", "GET")
                    .add("url", url);
            if (!headers.isEmpty()) {
                json.add("headers", Json.createObjectBuilder(Map.copyOf(headers)));
            }
            return json.build();
        }
    }

    /**
     * What Graph said to one of the calls.
     *
     * @param status HTTP status, 0 where the answer has none
     * @param headers by name, in any case
     * @param body JSON, or base64 where it is something else; JSON's null when there is none
     */
    public record Reply(int status, Map<String, String> headers, JsonValue body) {}

    /** Returns the body that asks for all of them. */
    public static JsonObject of(List<Item> items) {
        if (items.isEmpty() || items.size() > MOST) {
            throw new IllegalArgumentException("A batch has 1 to " + MOST + " calls, not " + items.size());
        }
        JsonArrayBuilder requests = Json.createArrayBuilder();
        items.forEach(item -> requests.add(item.json()));
        return Json.createObjectBuilder().add("requests", requests).build();
    }

    /** Returns the answers by the ids of their calls, in whatever order they came. A call that is missing has failed. */
    public static Map<String, Reply> replies(JsonObject answer) {
        Map<String, Reply> replies = new HashMap<>();
        JsonValue responses = answer.getOrDefault("responses", JsonValue.EMPTY_JSON_ARRAY);
        for (JsonValue value : responses instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY) {
            if (value instanceof JsonObject reply && reply.get("id") instanceof JsonString id) {
                replies.put(id.getString(), reply(reply));
            }
        }
        return replies;
    }

    private static Reply reply(JsonObject json) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (json.get("headers") instanceof JsonObject named) {
            named.forEach((name, value) -> {
                if (value instanceof JsonString text) {
                    headers.put(name, text.getString());
                }
            });
        }
        int status = json.get("status") instanceof JsonNumber number ? number.intValue() : 0;
        return new Reply(status, headers, json.getOrDefault("body", JsonValue.NULL));
    }
}
