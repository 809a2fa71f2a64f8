package org.graphportal.queries.answer;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads values as people do. */
final class Cells {

    private static final int LONGEST = 200;
    private static final int SEVERAL = 3;

    /** What lies deeper nobody can tell apart in a line. */
    private static final int DEEPEST = 4;

    /** What an object is called, the best first. */
    private static final List<String> NAMES =
            List.of("emailAddress", "displayName", "name", "subject", "address", "user", "content", "value");

    private Cells() {}

    /**
     * Reads a value.
     *
     * @param value null for a property that is not there
     */
    static Cell of(JsonValue value) {
        return of(value, 0);
    }

    private static Cell of(JsonValue value, int depth) {
        if (value == null) {
            return Cell.UNKNOWN;
        }
        return switch (value.getValueType()) {
            case NULL -> Cell.UNKNOWN;
            case TRUE -> Cell.label("query.true");
            case FALSE -> Cell.label("query.false");
            case NUMBER -> Cell.text(value.toString());
            case STRING -> string(((JsonString) value).getString());
            case ARRAY -> depth > DEEPEST ? Cell.text("…") : array(value.asJsonArray(), depth);
            case OBJECT -> depth > DEEPEST ? Cell.text("…") : object(value.asJsonObject(), depth);
        };
    }

    private static Cell string(String text) {
        if (text.isBlank()) {
            return Cell.UNKNOWN;
        }
        if (text.startsWith("#microsoft.graph.")) {
            return Cell.text(text.substring(text.lastIndexOf('.') + 1));
        }
        return moment(text).map(Cell::moment).orElseGet(() -> Cell.text(shortened(text)));
    }

    /** Graph writes moments with an offset, the calendar's are {@link #local}. */
    private static Optional<Instant> moment(String text) {
        if (text.length() < 16 || text.length() > 40 || text.charAt(10) != 'T') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Cell array(JsonArray array, int depth) {
        String first = array.stream()
                .limit(SEVERAL)
                .map(value -> words(value, depth + 1))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (first.isEmpty()) {
            return Cell.UNKNOWN;
        }
        return Cell.text(shortened(array.size() > SEVERAL ? first + " +" + (array.size() - SEVERAL) : first));
    }

    private static Cell object(JsonObject object, int depth) {
        if (object.get("dateTime") instanceof JsonString dateTime) {
            return local(dateTime.getString(), object.getString("timeZone", ""));
        }
        return NAMES.stream()
                .map(object::get)
                .map(value -> of(value, depth + 1))
                .filter(cell -> !cell.unknown())
                .findFirst()
                .orElseGet(() -> members(object, depth));
    }

    /** An object of a type that nobody knows here: its first values. Those that are names have been found to be empty. */
    private static Cell members(JsonObject object, int depth) {
        String members = object.entrySet().stream()
                .filter(member -> !member.getKey().contains("@") && !NAMES.contains(member.getKey()))
                .map(member -> member(member.getKey(), words(member.getValue(), depth + 1)))
                .filter(Objects::nonNull)
                .limit(SEVERAL)
                .collect(Collectors.joining(", "));
        return members.isEmpty() ? Cell.UNKNOWN : Cell.text(shortened(members));
    }

    private static String member(String name, String words) {
        return words == null ? null : name + ": " + words;
    }

    /** Graph v1.0: dateTimeTimeZone resource type; the text has no offset. */
    private static Cell local(String dateTime, String timeZone) {
        try {
            LocalDateTime local = LocalDateTime.parse(dateTime);
            return timeZone.equals("UTC")
                    ? Cell.moment(local.toInstant(ZoneOffset.UTC))
                    : Cell.text(local.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")) + " " + timeZone);
        } catch (DateTimeParseException e) {
            return Cell.text(shortened(dateTime + " " + timeZone));
        }
    }

    /** Returns a value inside another in words, null where there is nothing to say. */
    private static String words(JsonValue value, int depth) {
        Cell cell = of(value, depth);
        return Stream.of(cell.text(), cell.at(), cell.labelKey() == null ? null : value)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElse(null);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(
                                0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))))
                        + "…";
    }
}
