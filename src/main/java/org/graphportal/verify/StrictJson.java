package org.graphportal.verify;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads JSON so that no second reader could see something else in it: UTF-8 without errors, each member once at every
 * depth (RFC 7515 §4 and RFC 7519 §4 let a reader take the last of two as well), nothing before the object and nothing
 * after it, and not nested deep enough to exhaust anything (RFC 8259 §9).
 */
final class StrictJson {

    private static final int DEEPEST = 20;
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private StrictJson() {}

    /**
     * Reads one object.
     *
     * @param utf8 the whole text
     * @throws JsonException when it is anything else
     */
    static JsonObject object(byte[] utf8) {
        String text = decoded(utf8);
        // A reader, because a parser of bytes would guess at UTF-16 and UTF-32 as well.
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            check(parser);
            return READERS.createReader(new StringReader(text)).readObject();
        } catch (RuntimeException e) {
            // Parsers signal errors, wrong types and too large numbers each by another class.
            throw new JsonException("Not one JSON object", e);
        }
    }

    /** Looks at every name. The servers' parser ignores its own setting for this, JsonConfig.KEY_STRATEGY. */
    private static void check(JsonParser parser) {
        Deque<Set<String>> open = new ArrayDeque<>();
        while (parser.hasNext()) {
            Event event = parser.next();
            switch (event) {
                case START_OBJECT, START_ARRAY -> open.push(new HashSet<>());
                case END_OBJECT, END_ARRAY -> open.pop();
                case KEY_NAME -> refuse(!open.getFirst().add(parser.getString()), "A member twice");
                default -> refuse(open.isEmpty(), "No object");
            }
            refuse(open.size() > DEEPEST, "Nested too deep");
        }
    }

    private static void refuse(boolean condition, String problem) {
        if (condition) {
            throw new JsonException(problem);
        }
    }

    private static String decoded(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonException("Not UTF-8", e);
        }
    }
}
