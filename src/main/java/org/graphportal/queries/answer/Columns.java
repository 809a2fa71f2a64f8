package org.graphportal.queries.answer;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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
        List<String> names = names(rows).stream().sorted(order(rows)).toList();
        long good = names.stream().filter(name -> !LAST.contains(name)).count();
        return names.stream()
                .limit(Math.max(FEW, Math.min(MOST, good)))
                .map(Column::new)
                .toList();
    }

    /** Returns what a card of this object shows: everything. */
    static List<Column> ofCard(JsonObject object) {
        List<JsonObject> one = List.of(object);
        return names(one).stream().sorted(order(one)).map(Column::new).toList();
    }

    private static Set<String> names(Collection<JsonObject> rows) {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keySet()));
        // Where only some have a type, the others are of the one that everybody expects.
        boolean mixed = rows.stream().allMatch(row -> row.containsKey(TYPE));
        names.removeIf(name -> name.contains("@") && !(mixed && name.equals(TYPE)));
        return names;
    }

    /** Known names, then plain values, then what nests, then what nobody reads; otherwise as Graph has it. */
    private static Comparator<String> order(Collection<JsonObject> rows) {
        return Comparator.comparingInt(name -> {
            int known = FIRST.indexOf(name);
            if (known >= 0) {
                return known;
            }
            return FIRST.size()
                    + (LAST.contains(name) ? 2 : rows.stream().anyMatch(row -> nests(row.get(name))) ? 1 : 0);
        });
    }

    private static boolean nests(JsonValue value) {
        return value != null && (value.getValueType() == ValueType.OBJECT || value.getValueType() == ValueType.ARRAY);
    }
}
