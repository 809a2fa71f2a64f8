package org.graphportal.standin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;

/** Turns Java's values into JSON's. */
final class Values {

    private Values() {}

    /** The object with one more member, or with another value for it. */
    static JsonObject with(JsonObject object, String name, Object value) {
        return Json.createObjectBuilder(object).add(name, json(value)).build();
    }

    /** The object with one more member in one of its objects. */
    static JsonObject within(JsonObject object, String inner, String name, Object value) {
        JsonObject present =
                object.getOrDefault(inner, JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        JsonObjectBuilder changed = Json.createObjectBuilder(object);
        return changed.add(inner, with(present, name, value)).build();
    }

    private static JsonValue json(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue already) {
            return already;
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(number.longValue());
        }
        if (value instanceof Collection<?> collection) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            collection.forEach(element -> array.add(json(element)));
            return array.build();
        }
        return Json.createValue(value.toString());
    }
}
