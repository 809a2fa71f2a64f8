package org.graphportal.queries.answer;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses what to show of objects whose type nobody has told. */
final class Columns {

    private static final int MOST = 6;
    private static final int FEW = 3;

    private static final String TYPE = "@odata.type";

    /** By these people recognise things, the best first. */
    private static final List<String> FIRST = List.of(
            "displayName",
            "subject",
            "name",
            "title",
            "from",
            "receivedDateTime",
            "start",
            "end",
            "location",
            TYPE,
            "jobTitle",
            "department",
            "officeLocation",
            "mail",
            "userPrincipalName",
            "createdDateTime",
            "lastModifiedDateTime");

    /** Long, or of use to programs only. */
    private static final Set<String> LAST = Set.of(
            "body",
            "bodyPreview",
            "categories",
            "changeKey",
            "conversationId",
            "conversationIndex",
            "eTag",
            "cTag",
            "iCalUId",
            "id",
            "internetMessageId",
            "parentFolderId",
            "sender",
            "sentDateTime",
            "uniqueBody",
            "webLink",
            "webUrl");

    private Columns() {}

    /** Returns what a table of these objects shows. */
    static List<Column> ofTable(Collection<JsonObject> rows) {
        List<String> names = names(rows);
        long good = names.stream().filter(name -> !LAST.contains(name)).count();
        return names.stream()
                .limit(Math.max(FEW, Math.min(MOST, good)))
                .map(Column::new)
                .toList();
    }

    /** Returns what a card of this object shows: everything. */
    static List<Column> ofCard(JsonObject object) {
        return names(List.of(object)).stream().map(Column::new).toList();
    }

    /** Returns the names in their order. Each value is looked at once: there may be very many of both. */
    private static List<String> names(Collection<JsonObject> rows) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        rows.forEach(row -> row.forEach((name, value) -> ranks.merge(name, rank(name, value), Math::max)));
        // Where only some have a type, the others are of the one that everybody expects.
        boolean mixed = rows.stream().allMatch(row -> row.containsKey(TYPE));
        ranks.keySet().removeIf(name -> name.contains("@") && !(mixed && name.equals(TYPE)));
        return ranks.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Known names, then plain values, then what nests, then what nobody reads; otherwise as Graph has it. */
    private static int rank(String name, JsonValue value) {
        int known = FIRST.indexOf(name);
        return known >= 0 ? known : FIRST.size() + (LAST.contains(name) ? 2 : nests(value) ? 1 : 0);
    }

    private static boolean nests(JsonValue value) {
        return value.getValueType() == ValueType.OBJECT || value.getValueType() == ValueType.ARRAY;
    }
}
