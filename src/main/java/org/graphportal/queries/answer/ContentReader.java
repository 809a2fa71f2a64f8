package org.graphportal.queries.answer;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import org.graphportal.graph.Answer;
import org.graphportal.json.JsonMarkup;
import org.graphportal.outbound.JsonBody;
import org.graphportal.queries.answer.Content.Kind;
import org.graphportal.web.PictureTypes;

/** Finds out what kind of answer it is. */
public final class ContentReader {

    private static final int LONGEST_TEXT = 10_000;

    /** A page with more would be of no use to anyone, and its making could be felt by others. */
    private static final int MOST = 1_000;

    private ContentReader() {}

    /** Reads an answer, whatever it is. */
    public static Content read(Answer<byte[]> answer) {
        String type = type(answer);
        if (type.endsWith("json")) {
            return json(answer);
        }
        if (answer.status() >= 400) {
            return Content.of(Kind.REFUSED);
        }
        if (isPicture(answer)) {
            return Content.of(Kind.PICTURE);
        }
        if (answer.body().length == 0) {
            return Content.of(Kind.EMPTY);
        }
        boolean text = type.equals("text/plain") && answer.body().length <= LONGEST_TEXT;
        return text ? Content.of(Kind.TEXT).withText(answer.text()) : Content.of(Kind.OTHER);
    }

    /** Tells whether it is a picture that a browser may be given. */
    public static boolean isPicture(Answer<byte[]> answer) {
        return answer.status() == 200
                && PictureTypes.harmless(answer.contentType()).isPresent();
    }

    private static Content json(Answer<byte[]> answer) {
        try {
            JsonObject object = JsonBody.object(answer.body());
            Content content = answer.status() >= 400 ? Content.of(Kind.REFUSED) : content(object);
            return content.withJson(JsonMarkup.of(object));
        } catch (JsonException e) {
            return Content.of(answer.status() >= 400 ? Kind.REFUSED : Kind.OTHER);
        }
    }

    private static Content content(JsonObject object) {
        if (object.get("value") instanceof JsonArray values) {
            return values.isEmpty() ? empty(object) : table(object, values);
        }
        List<Column> columns = Columns.ofCard(object);
        List<Fact> facts = columns.stream()
                .limit(MOST)
                .map(column -> new Fact(column, Cells.of(object.get(column.name()))))
                .toList();
        Kind kind = facts.isEmpty() ? Kind.EMPTY : Kind.CARD;
        return new Content(kind, List.of(), List.of(), facts, columns.size() - facts.size(), null, null, null);
    }

    private static Content empty(JsonObject object) {
        return new Content(Kind.EMPTY, List.of(), List.of(), List.of(), 0, null, null, nextLink(object));
    }

    private static Content table(JsonObject object, JsonArray values) {
        List<JsonObject> objects =
                values.stream().limit(MOST).map(ContentReader::row).toList();
        List<Column> columns = Columns.ofTable(objects);
        List<List<Cell>> rows = objects.stream()
                .map(row -> columns.stream()
                        .map(column -> Cells.of(row.get(column.name())))
                        .toList())
                .toList();
        int left = values.size() - rows.size();
        return new Content(Kind.TABLE, columns, rows, List.of(), left, null, null, nextLink(object));
    }

    /** Collections of plain values become a table with one column. */
    private static JsonObject row(JsonValue value) {
        return value instanceof JsonObject object
                ? object
                : Json.createObjectBuilder().add("value", value).build();
    }

    private static String nextLink(JsonObject object) {
        return object.get("@odata.nextLink") instanceof JsonString link ? link.getString() : null;
    }

    private static String type(Answer<byte[]> answer) {
        return answer.contentType().split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }
}
