package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts requests by endpoint, for everybody and for each person. */
public final class Calls {

    private final SortedMap<String, Integer> all = new TreeMap<>();
    private final Map<String, SortedMap<String, Integer>> byPerson = new HashMap<>();

    synchronized void count(String endpoint, Optional<String> personId) {
        all.merge(endpoint, 1, Integer::sum);
        personId.ifPresent(
                id -> byPerson.computeIfAbsent(id, any -> new TreeMap<>()).merge(endpoint, 1, Integer::sum));
    }

    /** The counts by endpoint, of one person or, without one, of everybody. */
    public synchronized JsonObject counts(Optional<String> personId) {
        JsonObjectBuilder counts = Json.createObjectBuilder();
        personId.map(id -> byPerson.getOrDefault(id, new TreeMap<>()))
                .orElse(all)
                .forEach(counts::add);
        return counts.build();
    }

    /** Begins to count again. */
    public synchronized void reset() {
        all.clear();
        byPerson.clear();
    }
}
