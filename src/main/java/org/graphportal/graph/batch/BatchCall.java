package org.graphportal.graph.batch;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/**
 * One call of a batch.
 *
 * @param id by which its answer is found; ids differ in more than their case
 * @param method HTTP method
 * @param url relative to the version
 * @param headers by name
 * @param body what is sent, null for nothing
 * @param repeatable whether it may be sent again although it may have been done: done twice it is as done once
 */
public record BatchCall(
        String id, String method, String url, Map<String, String> headers, JsonObject body, boolean repeatable) {

    /** Returns a call that reads. */
    public static BatchCall get(String id, String url) {
        return get(id, url, Map.of());
    }

    /** Returns a call that reads, with headers. */
    public static BatchCall get(String id, String url, Map<String, String> headers) {
        return new BatchCall(id, "GET", url, headers, null, true);
    }

    /** Returns a call that writes and that must not be done twice. */
    public static BatchCall write(String id, String method, String url, JsonObject body) {
        return new BatchCall(
                id, method, url, body == null ? Map.of() : Map.of("Content-Type", "application/json"), body, false);
    }

    /** Returns the call as one that may be sent again where Graph was too busy for it, although it may have been done. */
    public BatchCall asRepeatable() {
        return new BatchCall(id, method, url, headers, body, true);
    }

    boolean reads() {
        return method.equals("GET");
    }

    JsonObject json() {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("id", id).add("method", method).add("url", url);
        if (!headers.isEmpty()) {
            json.add("headers", Json.createObjectBuilder(Map.copyOf(headers)));
        }
        if (body != null) {
            json.add("body", body);
        }
        return json.build();
    }
}
