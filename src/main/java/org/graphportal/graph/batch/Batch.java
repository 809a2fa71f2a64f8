package org.graphportal.graph.batch;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.problem.GraphErrors;

/** Writes and reads what {@link GraphClient#batch} and {@link BatchRun} send and get (Graph: JSON batching). */
public final class Batch {

    /** The most calls that fit in one. */
    public static final int MOST = 20;

    private Batch() {}

    /** Returns the body that asks for all of them. */
    public static JsonObject of(List<BatchCall> calls) {
        if (calls.isEmpty() || calls.size() > MOST) {
            throw new IllegalArgumentException("A batch has 1 to " + MOST + " calls, not " + calls.size());
        }
        requireDistinct(calls);
        JsonArrayBuilder requests = Json.createArrayBuilder();
        calls.forEach(call -> requests.add(call.json()));
        return Json.createObjectBuilder().add("requests", requests).build();
    }

    static void requireDistinct(List<BatchCall> calls) {
        TreeSet<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (BatchCall call : calls) {
            if (!ids.add(call.id())) {
                throw new IllegalArgumentException("Two calls have the id " + call.id());
            }
        }
    }

    /**
     * Returns the answers by the ids of their calls, in any case, in whatever order they came. A call that is missing may
     * or may not have been done.
     *
     * @param requestId of the whole, may be null
     */
    public static Map<String, BatchAnswer> answers(JsonObject whole, String requestId) {
        Map<String, BatchAnswer> answers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        JsonValue responses = whole.getOrDefault("responses", JsonValue.EMPTY_JSON_ARRAY);
        for (JsonValue value : responses instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY) {
            if (value instanceof JsonObject answer && answer.get("id") instanceof JsonString id) {
                answers.put(id.getString(), answer(id.getString(), answer, requestId));
            }
        }
        return answers;
    }

    private static BatchAnswer answer(String id, JsonObject json, String whole) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (json.get("headers") instanceof JsonObject named) {
            named.forEach((name, value) -> {
                if (value instanceof JsonString text) {
                    headers.put(name, text.getString());
                }
            });
        }
        int status = json.get("status") instanceof JsonNumber number ? number.intValue() : 0;
        JsonValue body = json.getOrDefault("body", JsonValue.NULL);
        String requestId = headers.getOrDefault(GraphErrors.REQUEST_ID, within(body, whole));
        return new BatchAnswer(id, status, headers, body, GraphErrors.code(body.toString()), requestId);
    }

    /** The request-id of one call stands in its error; both spellings occur. */
    private static String within(JsonValue body, String otherwise) {
        JsonObject error = object(body, "error");
        for (String name : List.of("innerError", "innererror")) {
            if (object(error, name).get(GraphErrors.REQUEST_ID) instanceof JsonString id) {
                return id.getString();
            }
        }
        return otherwise;
    }

    private static JsonObject object(JsonValue in, String name) {
        return in instanceof JsonObject object && object.get(name) instanceof JsonObject inner
                ? inner
                : JsonValue.EMPTY_JSON_OBJECT;
    }
}
