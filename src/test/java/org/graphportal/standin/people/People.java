package org.graphportal.standin.people;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everybody whom the stand-in knows, in the order in which they came: those with a part to play, and the crowd. */
public final class People {

    /** How long lists show what somebody was before a change. */
    public static final Duration LAG = Duration.ofSeconds(5);

    private static final int NEWEST = 100;
    private static final int LISTED = 1000;
    private static final List<Person> CROWD = Crowd.people();

    private final Map<String, Person> byName = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Person> crowd = new LinkedHashMap<>();
    private final Map<String, Person> accounts = new TreeMap<>();
    private final Map<String, Change> changes = new HashMap<>();
    private List<Person> cast = List.of();

    /** What somebody was until a change that lists do not show yet. */
    private record Change(Person before, Instant time) {}

    /** The people of {@code people.json}, and the crowd. */
    public static People fromTheStart() {
        People people = new People();
        people.reset();
        return people;
    }

    /** Adds a person, or changes the one who has that {@code userPrincipalName} already. */
    public synchronized Person put(JsonObject known, Instant now) {
        Optional<Person> present =
                Optional.ofNullable(known.getString("userPrincipalName", null)).flatMap(this::find);
        Person person = present.map(before -> before.with(known)).orElseGet(() -> Person.of(known));
        present.ifPresent(before -> changes.put(before.id(), new Change(before, now)));
        keep(home(key(person.userPrincipalName())), person);
        return person;
    }

    private Map<String, Person> home(String key) {
        return crowd.containsKey(key) ? crowd : accounts.containsKey(key) ? accounts : byName;
    }

    /** Adds accounts that no sign-in page offers, for the lists of whoever has the trait {@code accounts}. */
    public synchronized List<Person> addAccounts(List<JsonObject> known) {
        List<Person> added = known.stream().map(Person::of).toList();
        added.forEach(person -> keep(accounts, person));
        return added;
    }

    /** The person with that {@code userPrincipalName} in any case, or with that object id. */
    public synchronized Optional<Person> find(String nameOrId) {
        String key = names.getOrDefault(key(nameOrId), key(nameOrId));
        return Optional.ofNullable(home(key).get(key));
    }

    /** Those with a part to play, and those whom tests added. */
    public synchronized List<Person> all() {
        return List.copyOf(byName.values());
    }

    /** Whom a sign-in page offers: those who were there at the start, and the newest hundred of those whom tests added. */
    public synchronized List<Person> offered() {
        List<Person> offered = new ArrayList<>(byName.values());
        int tooMany = offered.size() - cast.size() - NEWEST;
        if (tooMany > 0) {
            offered.subList(cast.size(), cast.size() + tooMany).clear();
        }
        return offered;
    }

    /**
     * Whom a list of the directory shows to a caller, as they were a while ago: the caller's {@code colleagues}, the accounts whose
     * names begin as the caller's {@code accounts} says, then a thousand others, or as many as {@code directorySize} says.
     */
    public synchronized List<Person> listed(Person caller, Instant now) {
        Stream<Person> colleagues = caller.list("colleagues").stream().flatMap(name -> find(name).stream());
        Stream<Person> others = Stream.concat(cast.stream(), crowd.values().stream())
                .flatMap(person -> find(person.id()).stream())
                .filter(person -> person.number("refusal") != 50020)
                .limit(caller.json().getInt("directorySize", LISTED));
        return Stream.of(colleagues, accounts(caller), others)
                .flatMap(people -> people)
                .map(person -> asListed(person, now))
                .toList();
    }

    private Stream<Person> accounts(Person caller) {
        Optional<String> prefix = caller.text("accounts").map(People::key);
        return accounts.entrySet().stream()
                .filter(account -> prefix.filter(account.getKey()::startsWith).isPresent())
                .map(Map.Entry::getValue);
    }

    /** Forgets who was added or changed. */
    public synchronized void reset() {
        byName.clear();
        names.clear();
        crowd.clear();
        accounts.clear();
        changes.clear();
        CROWD.forEach(person -> keep(crowd, person));
        read().forEach(known -> keep(byName, Person.of(known.asJsonObject())));
        cast = List.copyOf(byName.values());
    }

    private void keep(Map<String, Person> where, Person person) {
        where.put(key(person.userPrincipalName()), person);
        names.put(key(person.id()), key(person.userPrincipalName()));
    }

    private Person asListed(Person person, Instant now) {
        Change change = changes.get(person.id());
        return change == null || !now.isBefore(change.time().plus(LAG)) ? person : change.before();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static JsonArray read() {
        InputStream file = People.class.getResourceAsStream("/org/graphportal/standin/people.json");
        try (JsonReader reader = Json.createReader(file)) {
            return reader.readArray();
        }
    }
}
