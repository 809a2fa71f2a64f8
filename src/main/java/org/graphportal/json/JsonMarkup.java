package org.graphportal.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Iterator;
import java.util.Map;

/**
 * JSON as HTML that needs no script: indented, coloured by classes, and each object and array can be folded. The text
 * without the tags is JSON again, unless it was cut.
 */
public final class JsonMarkup {

    /** A page with more would be of no use to anyone. */
    private static final int MOST_VALUES = 10_000;

    private static final String INDENT = "  ";

    private final StringBuilder html = new StringBuilder();
    private int values;

    private JsonMarkup() {}

    /** Returns the HTML, for a page that does not escape it. */
    public static String of(JsonValue value) {
        JsonMarkup markup = new JsonMarkup();
        markup.value("", "", value, "");
        return markup.html.toString();
    }

    /**
     * Writes a value with its line.
     *
     * @param before what stands before it in its line, as HTML
     * @param after what stands after it
     */
    private void value(String indent, String before, JsonValue value, String after) {
        values++;
        switch (value.getValueType()) {
            case OBJECT -> object(indent, before, value.asJsonObject(), after);
            case ARRAY -> array(indent, before, value.asJsonArray(), after);
            case STRING -> line(indent, before + token("s", value.toString()) + after);
            case NUMBER -> line(indent, before + token("n", value.toString()) + after);
            default -> line(indent, before + token("w", value.toString()) + after);
        }
    }

    private void object(String indent, String before, JsonObject object, String after) {
        if (object.isEmpty()) {
            line(indent, before + "{}" + after);
            return;
        }
        open(indent, before + "{");
        for (Iterator<Map.Entry<String, JsonValue>> members = object.entrySet().iterator(); members.hasNext(); ) {
            Map.Entry<String, JsonValue> member = members.next();
            if (full(indent)) {
                break;
            }
            String name = Json.createValue(member.getKey()).toString();
            value(indent + INDENT, token("k", name) + ": ", member.getValue(), members.hasNext() ? "," : "");
        }
        close(indent, "}" + after);
    }

    private void array(String indent, String before, JsonArray array, String after) {
        if (array.isEmpty()) {
            line(indent, before + "[]" + after);
            return;
        }
        open(indent, before + "[");
        for (Iterator<JsonValue> elements = array.iterator(); elements.hasNext() && !full(indent); ) {
            JsonValue element = elements.next();
            value(indent + INDENT, "", element, elements.hasNext() ? "," : "");
        }
        close(indent, "]" + after);
    }

    private boolean full(String indent) {
        if (values < MOST_VALUES) {
            return false;
        }
        line(indent + INDENT, "…");
        return true;
    }

    private void open(String indent, String text) {
        html.append("<details open=\"open\"><summary>")
                .append(indent)
                .append(text)
                .append("\n</summary><div>");
    }

    private void close(String indent, String text) {
        html.append("</div></details>");
        line(indent, text);
    }

    private void line(String indent, String text) {
        html.append(indent).append(text).append('\n');
    }

    private static String token(String kind, String text) {
        return "<bdi class=\"json-" + kind + "\">" + escaped(text) + "</bdi>";
    }

    /** Escapes what means something to HTML, and what turns the direction of the text around it. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.CONTROL) {
                        Character.toString(c).chars().forEach(unit -> escaped.append("\\u%04x".formatted(unit)));
                    } else {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
