package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.graphportal.standin.http.Call;

/**
 * Counts requests by endpoint, and those to the token endpoint by grant type too: for everybody and for each person. Of each
 * person's latest it keeps how they introduced themselves.
 */
public final class Calls {

    private static final String ALL = "";
    private static final int MOST_KEPT = 50;
    private static final List<String> INTRODUCTION = List.of("user-agent", "client-request-id");

    private final Map<String, SortedMap<String, Integer>> endpoints = new HashMap<>();
    private final Map<String, SortedMap<String, Integer>> grants = new HashMap<>();
    private final Map<String, List<Long>> moments = new HashMap<>();
    private final Map<String, Deque<JsonObject>> latest = new HashMap<>();

    synchronized void count(String endpoint, Optional<String> personId) {
        count(endpoints, endpoint, personId);
        personId.ifPresent(id -> moments.computeIfAbsent(id + " " + endpoint, any -> new ArrayList<>())
                .add(System.currentTimeMillis()));
    }

    /** Keeps by what name and number a request came. */
    synchronized void note(String endpoint, String personId, Call call) {
        JsonObjectBuilder request = Json.createObjectBuilder().add("endpoint", endpoint);
        INTRODUCTION.forEach(name -> request.add(name, call.header(name).orElse("")));
        Deque<JsonObject> requests = latest.computeIfAbsent(personId, any -> new ArrayDeque<>());
        requests.add(request.build());
        if (requests.size() > MOST_KEPT) {
            requests.remove();
        }
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

    /** The latest requests of one person in their order; without one, none. */
    public synchronized JsonArray latest(Optional<String> personId) {
        return Json.createArrayBuilder(personId.map(latest::get).orElseGet(ArrayDeque::new))
                .build();
    }

    /** Begins to count again. */
    public synchronized void reset() {
        moments.clear();
        endpoints.clear();
        grants.clear();
        latest.clear();
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
