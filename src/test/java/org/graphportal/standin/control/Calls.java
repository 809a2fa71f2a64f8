package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts requests by endpoint, and those to the token endpoint by grant type too: for everybody and for each person. */
public final class Calls {

    private static final String ALL = "";

    private final Map<String, SortedMap<String, Integer>> endpoints = new HashMap<>();
    private final Map<String, SortedMap<String, Integer>> grants = new HashMap<>();
    private final Map<String, List<Long>> moments = new HashMap<>();

    synchronized void count(String endpoint, Optional<String> personId) {
        count(endpoints, endpoint, personId);
        personId.ifPresent(id -> moments.computeIfAbsent(id + " " + endpoint, any -> new ArrayList<>())
                .add(System.currentTimeMillis()));
    }

    /** Counts a request to the token endpoint, granted or not. */
    synchronized void countGrant(String grantType, Optional<String> personId) {
        count(grants, grantType, personId);
    }

    /** The counts by endpoint, of one person or, without one, of everybody. */
    public synchronized JsonObject counts(Optional<String> personId) {
        return json(endpoints, personId);
    }

    /** The requests to the token endpoint by grant type, of one person or, without one, of everybody. */
    public synchronized JsonObject grants(Optional<String> personId) {
        return json(grants, personId);
    }

    /** When each request of one person to an endpoint came, in milliseconds since 1970. */
    public synchronized JsonArray moments(String endpoint, String personId) {
        return Json.createArrayBuilder(moments.getOrDefault(personId + " " + endpoint, List.of()))
                .build();
    }

    /** Begins to count again. */
    public synchronized void reset() {
        moments.clear();
        endpoints.clear();
        grants.clear();
    }

    private static void count(Map<String, SortedMap<String, Integer>> counts, String name, Optional<String> personId) {
        counts.computeIfAbsent(ALL, any -> new TreeMap<>()).merge(name, 1, Integer::sum);
        personId.ifPresent(
                id -> counts.computeIfAbsent(id, any -> new TreeMap<>()).merge(name, 1, Integer::sum));
    }

    private static JsonObject json(Map<String, SortedMap<String, Integer>> counts, Optional<String> personId) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        counts.getOrDefault(personId.orElse(ALL), new TreeMap<>()).forEach(json::add);
        return json.build();
    }
}
