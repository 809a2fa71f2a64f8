package org.graphportal.standin.graph.users;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
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

    /** Kept, because finding the JSON provider costs more than a whole user. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final Set<String> BASIC =
            Set.of("id", "displayName", "givenName", "surname", "mail", "userPrincipalName");

    private static final Set<String> COLLECTIONS =
            Set.of("businessPhones", "otherMails", "proxyAddresses", "imAddresses");

    private UserProperties() {}

    /**
     * The properties to show.
     *
     * @param select the value of {@code $select}; empty for the default properties
     * @param full whether more than the basic profile may be read
     * @throws GraphRefused if a selected property does not exist, or is one that the caller may not even ask for
     */
    static List<String> names(Optional<String> select, boolean full) {
        List<String> names = select.map(UserProperties::selected).orElse(DEFAULTS);
        if (!full && names.contains("accountEnabled")) {
            throw Bearer.denied();
        }
        return names;
    }

    /**
     * The person as Graph shows it.
     *
     * @param full whether more than the basic profile may be read; else null stands for the rest
     */
    static JsonObject of(Person person, List<String> names, boolean full) {
        JsonObjectBuilder user = JSON.createObjectBuilder();
        names.forEach(name -> user.add(name, full || isBasic(name) ? value(person, name) : JsonValue.NULL));
        return user.build();
    }

    /** Whether {@code User.ReadBasic.All} is enough to read it. */
    static boolean isBasic(String name) {
        return BASIC.contains(name);
    }

    /** The text of a property, for search, filter and order; empty when it is missing or no text. */
    static String text(Person person, String name) {
        return value(person, name) instanceof JsonString text ? text.getString() : "";
    }

    /** What follows the type in {@code @odata.context}. */
    static String columns(Optional<String> select) {
        return select.map(names -> "(" + String.join(",", selected(names)) + ")")
                .orElse("");
    }

    /** The selected names in Graph's own spelling. */
    static List<String> selected(String select) {
        return Arrays.stream(select.split(","))
                .map(String::trim)
                .map(UserProperties::canonical)
                .distinct()
                .toList();
    }

    /**
     * A name in Graph's own spelling.
     *
     * @throws GraphRefused if there is no such property
     */
    static String canonical(String name) {
        return ALL.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new GraphRefused(
                        400,
                        "BadRequest",
                        "Parsing OData Select and Expand failed: Could not find a property named '" + name
                                + "' on type 'microsoft.graph.user'."));
    }

    /** A property; JSON's null when the person does not have it. */
    static JsonValue value(Person person, String name) {
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
