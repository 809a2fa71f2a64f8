package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an order can say without knowing it: <code>${issuer}/</code>, <code>${now-120}</code>, <code>${attacker-jwk}</code>.
 *
 * <p>A text that is wholly one placeholder becomes its value, an object or a number too; inside a longer text the value is
 * written out.
 *
 * @param values by name; called only when needed
 */
public record Placeholders(Map<String, Supplier<JsonValue>> values) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9-]*?)([+-][0-9]+)?}");

    /** These and more; the more win. */
    public Placeholders and(Map<String, Supplier<JsonValue>> more) {
        return new Placeholders(Stream.of(values, more)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second)));
    }

    /**
     * Lays changes over an object: null removes a member, a value replaces or adds it.
     *
     * @throws IllegalArgumentException if a placeholder has no value
     */
    public JsonObject change(JsonObject original, JsonObject changes) {
        JsonObjectBuilder changed = Json.createObjectBuilder(original);
        changes.forEach((name, value) -> {
            if (value == JsonValue.NULL) {
                changed.remove(name);
            } else {
                changed.add(name, fill(value));
            }
        });
        return changed.build();
    }

    /** The same value with every placeholder in it filled. */
    public JsonValue fill(JsonValue value) {
        if (value instanceof JsonString text) {
            return fillText(text.getString());
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder filled = Json.createArrayBuilder();
            array.forEach(element -> filled.add(fill(element)));
            return filled.build();
        }
        if (value instanceof JsonObject object) {
            JsonObjectBuilder filled = Json.createObjectBuilder();
            object.forEach((name, member) -> filled.add(name, fill(member)));
            return filled.build();
        }
        return value;
    }

    private JsonValue fillText(String text) {
        Matcher whole = PLACEHOLDER.matcher(text);
        if (whole.matches()) {
            return value(whole);
        }
        String filled = PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(plain(value(match))));
        return Json.createValue(filled);
    }

    private JsonValue value(MatchResult match) {
        Supplier<JsonValue> supplier = values.get(match.group(1));
        if (supplier == null) {
            throw new IllegalArgumentException("There is no placeholder " + match.group());
        }
        JsonValue value = supplier.get();
        return match.group(2) == null
                ? value
                : Json.createValue(Long.parseLong(value.toString()) + Long.parseLong(match.group(2)));
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
