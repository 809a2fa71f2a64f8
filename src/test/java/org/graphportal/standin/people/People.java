package org.graphportal.standin.people;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everybody whom the stand-in knows, in the order in which they came. */
public final class People {

    private static final int NEWEST = 100;

    private final Map<String, Person> byName = new LinkedHashMap<>();
    private int cast;

    /** The people of {@code people.json}. */
    public static People fromTheStart() {
        People people = new People();
        people.reset();
        return people;
    }

    /** Adds a person, or changes the one who has that {@code userPrincipalName} already. */
    public synchronized Person put(JsonObject known) {
        Person person = Optional.ofNullable(known.getString("userPrincipalName", null))
                .flatMap(this::find)
                .map(present -> present.with(known))
                .orElseGet(() -> Person.of(known));
        byName.put(key(person.userPrincipalName()), person);
        return person;
    }

    /** The person with that {@code userPrincipalName} in any case, or with that object id. */
    public synchronized Optional<Person> find(String nameOrId) {
        Person named = byName.get(key(nameOrId));
        return named != null ? Optional.of(named) : withId(nameOrId);
    }

    public synchronized List<Person> all() {
        return List.copyOf(byName.values());
    }

    /** Whom a sign-in page offers: those who were there at the start, and the newest hundred of those whom tests added. */
    public synchronized List<Person> offered() {
        List<Person> offered = new ArrayList<>(byName.values());
        int tooMany = offered.size() - cast - NEWEST;
        if (tooMany > 0) {
            offered.subList(cast, cast + tooMany).clear();
        }
        return offered;
    }

    /** Forgets who was added or changed. */
    public synchronized void reset() {
        byName.clear();
        read().forEach(person -> put(person.asJsonObject()));
        cast = byName.size();
    }

    private Optional<Person> withId(String id) {
        return byName.values().stream()
                .filter(person -> person.id().equalsIgnoreCase(id))
                .findFirst();
    }

    private static String key(String userPrincipalName) {
        return userPrincipalName.toLowerCase(Locale.ROOT);
    }

    private static JsonArray read() {
        InputStream file = People.class.getResourceAsStream("/org/graphportal/standin/people.json");
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readArray();
        }
    }
}
