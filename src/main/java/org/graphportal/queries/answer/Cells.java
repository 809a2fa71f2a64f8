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
        if (value == null) {
            return Cell.UNKNOWN;
        }
        return switch (value.getValueType()) {
            case NULL -> Cell.UNKNOWN;
            case TRUE -> Cell.label("query.true");
            case FALSE -> Cell.label("query.false");
            case NUMBER -> Cell.text(value.toString());
            case STRING -> string(((JsonString) value).getString());
            case ARRAY -> array(value.asJsonArray());
            case OBJECT -> object(value.asJsonObject());
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

    private static Cell array(JsonArray array) {
        String first = array.stream()
                .limit(SEVERAL)
                .map(Cells::words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (first.isEmpty()) {
            return Cell.UNKNOWN;
        }
        return Cell.text(shortened(array.size() > SEVERAL ? first + " +" + (array.size() - SEVERAL) : first));
    }

    private static Cell object(JsonObject object) {
        if (object.get("dateTime") instanceof JsonString dateTime) {
            return local(dateTime.getString(), object.getString("timeZone", ""));
        }
        return NAMES.stream()
                .map(object::get)
                .map(Cells::of)
                .filter(cell -> !cell.unknown())
                .findFirst()
                .orElseGet(() -> members(object));
    }

    /** An object of a type that nobody knows here: its first values. */
    private static Cell members(JsonObject object) {
        String members = object.entrySet().stream()
                .filter(member -> !member.getKey().contains("@") && words(member.getValue()) != null)
                .limit(SEVERAL)
                .map(member -> member.getKey() + ": " + words(member.getValue()))
                .collect(Collectors.joining(", "));
        return members.isEmpty() ? Cell.UNKNOWN : Cell.text(shortened(members));
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
    private static String words(JsonValue value) {
        Cell cell = of(value);
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
