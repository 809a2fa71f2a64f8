package org.graphportal.standin;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the stand-in was called.
 *
 * @param endpoints the counts by the endpoint's name; one that was never called is missing
 * @param entraConnections opened by browsers and applications to Entra ID
 * @param graphConnections opened by applications to Graph
 */
public record StandInCalls(Map<String, Integer> endpoints, int entraConnections, int graphConnections) {

    static StandInCalls of(JsonObject json) {
        Map<String, Integer> counts = new TreeMap<>();
        JsonObject endpoints = json.getJsonObject("endpoints");
        endpoints.keySet().forEach(name -> counts.put(name, endpoints.getInt(name)));
        return new StandInCalls(counts, json.getInt("entraConnections"), json.getInt("graphConnections"));
    }

    /** The connections opened to both origins. */
    public int connections() {
        return entraConnections + graphConnections;
    }

    /** The calls to one endpoint; 0 when there was none. */
    public int count(String endpoint) {
        return endpoints.getOrDefault(endpoint, 0);
    }
}
