package org.graphportal.standin;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the stand-in was called.
 *
 * @param endpoints the counts by the endpoint's name; one that was never called is missing
 * @param connections opened to both origins, by everybody
 */
public record StandInCalls(Map<String, Integer> endpoints, int connections) {

    static StandInCalls of(JsonObject json) {
        Map<String, Integer> counts = new TreeMap<>();
        JsonObject endpoints = json.getJsonObject("endpoints");
        endpoints.keySet().forEach(name -> counts.put(name, endpoints.getInt(name)));
        return new StandInCalls(counts, json.getInt("connections"));
    }

    /** The calls to one endpoint; 0 when there was none. */
    public int count(String endpoint) {
        return endpoints.getOrDefault(endpoint, 0);
    }
}
