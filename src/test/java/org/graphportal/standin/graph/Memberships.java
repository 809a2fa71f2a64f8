package org.graphportal.standin.graph;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.graphportal.standin.entra.directory.Permission;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Pages;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** The groups and directory roles of the caller. */
final class Memberships {

    private static final int PAGE = 100;

    private final Bearer bearer;
    private final Pages pages;

    Memberships(Bearer bearer, Pages pages) {
        this.bearer = bearer;
        this.pages = pages;
    }

    /** List memberOf: names of groups only for those who may read them, else null. */
    Answer memberOf(Call call) {
        Person person = bearer.require(call, Permission.USER_READ, Permission.GROUP_MEMBER_READ_ALL);
        boolean named = bearer.has(call, Permission.GROUP_MEMBER_READ_ALL);
        List<JsonObject> all = new ArrayList<>();
        person.text("directoryRole").ifPresent(role -> all.add(role(role)));
        List<String> groups = person.groupIds();
        for (int index = 0; index < groups.size(); index++) {
            all.add(group(groups.get(index), named ? "Group " + (index + 1) : null));
        }
        Call whole = pages.resumed(call, person);
        Query query = Query.of(whole, "top", "count", "select", "skiptoken");
        return pages.page(
                whole, person, "directoryObjects", all, query.top(PAGE, 999), object -> select(object, query.select()));
    }

    /** Get member objects: the ids of everything that the caller is in, also indirectly. */
    Answer memberObjects(Call call) {
        Person person = bearer.require(call, Permission.USER_READ, Permission.GROUP_MEMBER_READ_ALL);
        JsonArrayBuilder ids = Json.createArrayBuilder(person.groupIds());
        if (!securityEnabledOnly(call)) {
            person.text("directoryRole").ifPresent(role -> ids.add(idOf(role)));
        }
        return Answer.json(
                200,
                Json.createObjectBuilder()
                        .add("@odata.context", Pages.context(call, "Collection(Edm.String)"))
                        .add("value", ids)
                        .build());
    }

    /** Of objects of several types anything can be selected; what one does not have is left out. */
    private static JsonObject select(JsonObject object, Optional<String> select) {
        if (select.isEmpty()) {
            return object;
        }
        List<String> names = List.of(select.get().split(" *, *"));
        JsonObjectBuilder kept = Json.createObjectBuilder();
        object.forEach((name, value) -> {
            if (name.startsWith("@") || names.contains(name)) {
                kept.add(name, value);
            }
        });
        return kept.build();
    }

    private static boolean securityEnabledOnly(Call call) {
        try (JsonReader reader = Json.createReader(new StringReader(call.text()))) {
            JsonValue value = reader.readObject().get("securityEnabledOnly");
            if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
                return value == JsonValue.TRUE;
            }
        } catch (JsonException e) {
            // no JSON: refused like JSON without the member
        }
        throw new GraphRefused(400, "Request_BadRequest", "The body must have the member securityEnabledOnly.");
    }

    private static JsonObject group(String id, String name) {
        JsonObjectBuilder group = Json.createObjectBuilder()
                .add("@odata.type", "#microsoft.graph.group")
                .add("id", id);
        return name == null
                ? group.addNull("displayName").build()
                : group.add("displayName", name).build();
    }

    private static JsonObject role(String name) {
        return Json.createObjectBuilder()
                .add("@odata.type", "#microsoft.graph.directoryRole")
                .add("id", idOf(name))
                .add("displayName", name)
                .build();
    }

    private static String idOf(String role) {
        return UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
