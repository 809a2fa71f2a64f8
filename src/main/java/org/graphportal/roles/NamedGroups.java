package org.graphportal.roles;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** What an ID token says of a person's groups (learn.microsoft.com/entra/identity-platform: Groups overage claim). */
final class NamedGroups {

    private NamedGroups() {}

    /**
     * Returns the object ids of the groups; empty where there are too many for a token, so that one has to ask. A token
     * that says nothing of groups names none: then the application is registered so.
     *
     * @param claims of the verified ID token, as JSON
     */
    static Optional<List<String>> of(String claims) {
        JsonObject json;
        try (JsonReader reader = Json.createReader(new StringReader(claims))) {
            json = reader.readObject();
        }
        boolean elsewhere = json.get("_claim_names") instanceof JsonObject names && names.containsKey("groups");
        if (elsewhere || json.get("hasgroups") == JsonValue.TRUE) {
            return Optional.empty();
        }
        return Optional.of(
                json.get("groups") instanceof JsonArray groups
                        ? groups.stream()
                                .filter(JsonString.class::isInstance)
                                .map(group -> ((JsonString) group).getString())
                                .toList()
                        : List.of());
    }
}
