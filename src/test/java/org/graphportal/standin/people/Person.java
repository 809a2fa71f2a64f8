package org.graphportal.standin.people;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Someone who can try to sign in. Everything about a person is one flat JSON object: the properties that Graph shows, under
 * Graph's names, and the traits that the stand-in acts on.
 *
 * @param json has at least {@code id}, {@code userPrincipalName} and {@code displayName}
 */
public record Person(JsonObject json) {

    /** Completes what is known of a person: a name, an address, and an object id that follows from the address. */
    public static Person of(JsonObject known) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String upn = known.getString("userPrincipalName", "person-" + mark + "@contoso.example");
        UUID id = UUID.nameUUIDFromBytes(upn.getBytes(StandardCharsets.UTF_8));
        JsonObjectBuilder whole = Json.createObjectBuilder()
                .add("userPrincipalName", upn)
                .add("id", id.toString())
                .add("displayName", "Person " + mark)
                .add("givenName", "Person")
                .add("surname", mark)
                .add("mail", upn);
        known.forEach(whole::add);
        return new Person(whole.build());
    }

    public String id() {
        return json.getString("id");
    }

    public String userPrincipalName() {
        return json.getString("userPrincipalName");
    }

    public String displayName() {
        return json.getString("displayName");
    }

    /** What will happen when somebody signs in as this person; one line, empty when nothing was said. */
    public String description() {
        return text("description").orElse("");
    }

    /** A property of Graph or of the stand-in, unless it is missing, null or no text. */
    public Optional<String> text(String name) {
        return json.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** A trait such as {@code disabled}; false when it is missing. */
    public boolean is(String trait) {
        return json.getBoolean(trait, false);
    }

    /** A trait that everybody has who was not denied it, such as {@code photo}. */
    public boolean has(String trait) {
        return json.getBoolean(trait, true);
    }

    /** A number such as {@code groups}; 0 when it is missing. */
    public int number(String name) {
        return json.get(name) instanceof JsonNumber number ? number.intValue() : 0;
    }

    /** An object such as {@code requiredClaims}; empty when it is missing. */
    public JsonObject object(String name) {
        return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    /** A list of texts such as {@code roles}; empty when it is missing. */
    public List<String> list(String name) {
        JsonArray values = json.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        return values.getValuesAs(JsonString::getString);
    }

    /** An account of Microsoft's consumers' directory instead of the tenant's. */
    public boolean isPersonal() {
        return is("personalAccount");
    }

    /** The object ids of the groups that the person is in: {@code groupIds}, and as many others as {@code groups} says. */
    public List<String> groupIds() {
        Stream<String> others = IntStream.range(0, number("groups"))
                .mapToObj(index -> UUID.nameUUIDFromBytes(("group " + index).getBytes(StandardCharsets.UTF_8)))
                .map(UUID::toString);
        return Stream.concat(list("groupIds").stream(), others).toList();
    }

    /** This person with some properties or traits replaced. */
    public Person with(JsonObject changes) {
        JsonObjectBuilder changed = Json.createObjectBuilder(json);
        changes.forEach(changed::add);
        return new Person(changed.build());
    }
}
