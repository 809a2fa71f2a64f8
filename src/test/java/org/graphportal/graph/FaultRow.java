package org.graphportal.graph;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.graphportal.it.Elsewhere;

/**
 * A fault of Graph at one of the pages, and what is expected then.
 *
 * @param row a line of {@code graph-faults.json}; its members {@code profile}, {@code queries} and {@code people} say what
 *     is different there
 */
record FaultRow(JsonObject row, FaultedPage page) {

    private static final Map<String, JsonObject> ROWS = read();
    private static final String CLAIMS =
            "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1604106651\"}}, \"id_token\":{}}";

    /** The names of the lines, in their order. */
    static Stream<String> ids() {
        return ROWS.keySet().stream();
    }

    static FaultRow of(String id, FaultedPage page) {
        return new FaultRow(ROWS.get(id), page);
    }

    /** How many lines all faults at all pages leave in the log. */
    static int promisedWarnings() {
        return ids().flatMap(id -> Stream.of(FaultedPage.values()).map(page -> of(id, page)))
                .mapToInt(row -> row.number("warnings").orElseThrow())
                .sum();
    }

    /** What to order of the stand-in. */
    JsonObject fault(Elsewhere elsewhere) {
        byte[] claims = CLAIMS.getBytes(StandardCharsets.UTF_8);
        Map<String, String> values = Map.of(
                "${elsewhere}", elsewhere.address().toString(),
                "${claims}", Base64.getEncoder().encodeToString(claims),
                "${claims-unpadded}", Base64.getEncoder().withoutPadding().encodeToString(claims),
                "${in-an-hour}",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(3590)),
                "${a-megabyte}", " ".repeat(1_000_000),
                "${nested}", "[".repeat(100_000));
        String fault = row.getJsonObject("fault").toString();
        for (Map.Entry<String, String> value : values.entrySet()) {
            fault = fault.replace(value.getKey(), value.getValue());
        }
        try (JsonReader reader = Json.createReader(new StringReader(fault))) {
            return reader.readObject();
        }
    }

    boolean leadsToEntra() {
        return number("status").orElseThrow() == 302;
    }

    Optional<String> text(String name) {
        return expected(name).map(value -> ((JsonString) value).getString());
    }

    OptionalInt number(String name) {
        return expected(name)
                .map(value -> OptionalInt.of(((JsonNumber) value).intValue()))
                .orElseGet(OptionalInt::empty);
    }

    private Optional<JsonValue> expected(String name) {
        JsonObject own =
                row.getOrDefault(page.group(), JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        return Optional.ofNullable(own.containsKey(name) ? own.get(name) : row.get(name))
                .filter(value -> value != JsonValue.NULL);
    }

    private static Map<String, JsonObject> read() {
        Map<String, JsonObject> rows = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(FaultRow.class.getResourceAsStream("/attacks/graph-faults.json"))) {
            reader.readArray().getValuesAs(JsonObject.class).forEach(row -> rows.put(row.getString("id"), row));
        }
        return rows;
    }
}
