package org.graphportal.standin.graph;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.graphportal.standin.http.Html;
import org.graphportal.standin.people.Person;

/** The properties of the Graph type {@code user}, and {@code $select} over them. */
final class UserProperties {

    /** What Graph sends when nothing is selected. */
    private static final List<String> DEFAULTS = List.of(
            "businessPhones",
            "displayName",
            "givenName",
            "jobTitle",
            "mail",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname",
            "userPrincipalName",
            "id");

    /** Every property of the type, as it is documented. */
    private static final Set<String> ALL = all();

    private static final Set<String> COLLECTIONS =
            Set.of("businessPhones", "otherMails", "proxyAddresses", "imAddresses");

    private UserProperties() {}

    /**
     * The person as Graph shows it.
     *
     * @param select the value of {@code $select}; empty for the default properties
     * @throws GraphRefused if a selected property does not exist
     */
    static JsonObject of(Person person, Optional<String> select) {
        List<String> names = select.map(UserProperties::selected).orElse(DEFAULTS);
        JsonObjectBuilder user = Json.createObjectBuilder();
        names.forEach(name -> user.add(name, value(person, name)));
        return user.build();
    }

    /** The selected names in Graph's own spelling. */
    static List<String> selected(String select) {
        return Arrays.stream(select.split(","))
                .map(String::trim)
                .map(UserProperties::canonical)
                .distinct()
                .toList();
    }

    private static String canonical(String name) {
        return ALL.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new GraphRefused(
                        400,
                        "BadRequest",
                        "Parsing OData Select and Expand failed: Could not find a property named '" + name
                                + "' on type 'microsoft.graph.user'."));
    }

    private static JsonValue value(Person person, String name) {
        if (name.equals("accountEnabled")) {
            return person.is("disabled") ? JsonValue.FALSE : JsonValue.TRUE;
        }
        JsonValue known = person.json().getOrDefault(name, JsonValue.NULL);
        boolean emptyList = known == JsonValue.NULL && COLLECTIONS.contains(name);
        return emptyList ? JsonArray.EMPTY_JSON_ARRAY : known;
    }

    private static Set<String> all() {
        String file = Html.resource("/org/graphportal/standin/user-properties.txt");
        return new TreeSet<>(Arrays.asList(file.trim().split("\\s+")));
    }
}
