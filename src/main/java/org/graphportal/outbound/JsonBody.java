package org.graphportal.outbound;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Reads a body that should be a JSON object, whatever it is. */
public final class JsonBody {

    /** What Entra ID and Graph send is below ten; a parser that recurses without end takes the thread's stack with it. */
    private static final int DEEPEST = 64;

    private JsonBody() {}

    /**
     * Returns the object.
     *
     * @throws JsonException when the body is anything else, or nests deeper than any sensible answer
     */
    public static JsonObject object(byte[] body) {
        requireSound(new String(body, StandardCharsets.UTF_8));
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (IllegalStateException e) {
            throw new JsonException("Not a JSON object", e);
        }
    }

    /**
     * Checks a text before a parser sees it. Parsson, the parser of both servers, looks for the end of an array or object
     * that nobody wants to have read without noticing the end of the text: a body that is cut off would keep a thread busy
     * for ever.
     *
     * @throws JsonException when an array or object does not end as it began, or it nests deeper than any sensible answer
     */
    public static void requireSound(String json) {
        if (!JsonNesting.sound(json, DEEPEST)) {
            throw new JsonException("JSON that is cut off, or nested deeper than " + DEEPEST);
        }
    }
}
