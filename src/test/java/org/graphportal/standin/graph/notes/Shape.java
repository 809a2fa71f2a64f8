package org.graphportal.standin.graph.notes;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Query;

/** What is sent of a page: by default its section too, and its notebook only for those who ask. */
final class Shape {

    private static final Set<String> PARENTS = Set.of("parentSection", "parentNotebook");
    private static final Set<String> OWN = Set.of(
            "id", "self", "createdDateTime", "title", "createdByAppId", "contentUrl", "lastModifiedDateTime", "links");

    private static final Pattern EXPANDED = Pattern.compile("(\\w+)(?:\\(\\$select=([\\w,]+)\\))?");

    private final Set<String> selected;
    private final Map<String, Set<String>> expanded;

    /**
     * Reads the options.
     *
     * @throws GraphRefused if they name what there is not
     */
    Shape(Query query) {
        selected = query.select().map(Shape::names).orElse(OWN);
        expanded = query.text("expand")
                .map(Shape::expansions)
                .orElse(query.select().isPresent() ? Map.of() : Map.of("parentSection", Set.of("id", "displayName")));
        if (!OWN.containsAll(selected) || !PARENTS.containsAll(expanded.keySet())) {
            throw new GraphRefused(400, "20145", "The select or expand expression contains an invalid term.");
        }
    }

    JsonObject of(JsonObject whole) {
        JsonObjectBuilder shaped = Json.createObjectBuilder();
        selected.forEach(name -> shaped.add(name, whole.get(name)));
        expanded.forEach((name, properties) -> {
            JsonObjectBuilder parent = Json.createObjectBuilder();
            whole.getJsonObject(name).forEach((property, value) -> {
                if (properties.isEmpty() || properties.contains(property)) {
                    parent.add(property, value);
                }
            });
            shaped.add(name, parent);
        });
        return shaped.build();
    }

    private static Set<String> names(String list) {
        return new TreeSet<>(List.of(list.split(" *, *")));
    }

    private static Map<String, Set<String>> expansions(String text) {
        Map<String, Set<String>> expansions = new TreeMap<>();
        Arrays.stream(text.split(",(?![^(]*\\))")).forEach(one -> {
            Matcher expanded = EXPANDED.matcher(one.trim());
            if (!expanded.matches()) {
                throw new GraphRefused(400, "20145", "The select or expand expression contains an invalid term.");
            }
            expansions.put(expanded.group(1), expanded.group(2) == null ? Set.of() : names(expanded.group(2)));
        });
        return expansions;
    }
}
