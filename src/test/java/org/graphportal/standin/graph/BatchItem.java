package org.graphportal.standin.graph;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;

/**
 * One call of a batch.
 *
 * @param id as it was written; ids differ in more than their case
 * @param url relative to the version
 * @param headers by name in lower case
 * @param dependsOn the ids of others that must succeed first
 */
record BatchItem(
        String id, String method, String url, Map<String, List<String>> headers, byte[] body, List<String> dependsOn) {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /**
     * Reads an element of {@code requests}.
     *
     * @throws GraphRefused if it is not complete, or leads out of the version
     */
    static BatchItem of(JsonValue value) {
        JsonObject json = value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        Map<String, List<String>> headers = new HashMap<>();
        object(json, "headers")
                .forEach((name, header) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(text(header))));
        String url = text(json.get("url"));
        String method = text(json.get("method"));
        if (text(json.get("id")).isEmpty() || !METHODS.contains(method) || !url.matches("/?(?!\\$batch|/|[a-z]+:).+")) {
            throw Batch.malformed("A request needs an id, a method, and a url relative to the version.");
        }
        if (json.containsKey("body") != headers.containsKey("content-type")
                || method.equals("GET") && json.containsKey("body")) {
            throw Batch.malformed("Write request id : " + text(json.get("id"))
                    + " does not contain Content-Type header or body, or is no write request.");
        }
        JsonArray before = json.get("dependsOn") instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        return new BatchItem(
                text(json.get("id")),
                method,
                url.startsWith("/") ? url : "/" + url,
                headers,
                body(json.get("body")),
                before.stream().map(BatchItem::text).toList());
    }

    /** The id by which it is told from the others. */
    String key() {
        return id.toLowerCase(Locale.ROOT);
    }

    /** Whether it goes to Exchange. */
    boolean isInMailbox() {
        return url.matches("/me/(messages|calendarView)\\b.*");
    }

    /** The call on its own, with the token of the batch. */
    Call in(Call batch) {
        String version = "/" + batch.path().split("/")[1];
        String[] parts = url.split("\\?", 2);
        Map<String, List<String>> all = new HashMap<>(headers);
        all.put("authorization", batch.headers().getOrDefault("authorization", List.of()));
        return new Call(
                method, batch.origin(), version + parts[0], parts.length == 1 ? "" : parts[1], all, body, List.of());
    }

    /** The element of {@code responses}: JSON as it is, everything else in base64. */
    JsonObject response(Answer answer) {
        JsonObjectBuilder plain = Json.createObjectBuilder();
        answer.headers().forEach((name, values) -> plain.add(name, String.join(", ", values)));
        JsonObjectBuilder response = Json.createObjectBuilder()
                .add("id", id)
                .add("status", answer.status())
                .add("headers", plain);
        if (answer.body().length > 0) {
            response.add("body", body(answer));
        }
        return response.build();
    }

    private static JsonValue body(Answer answer) {
        String type = answer.headers().getOrDefault("Content-Type", List.of("")).get(0);
        if (!type.startsWith("application/json")) {
            return Json.createValue(Base64.getEncoder().encodeToString(answer.body()));
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readValue();
        }
    }

    private static byte[] body(JsonValue value) {
        if (value instanceof JsonString base64) {
            return Base64.getDecoder().decode(base64.getString());
        }
        return value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : "";
    }
}
