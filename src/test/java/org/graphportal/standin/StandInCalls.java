package org.graphportal.standin;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the stand-in was called.
 *
 * @param endpoints the counts by the endpoint's name; one that was never called is missing
 * @param grants the calls to the token endpoint by {@code grant_type}, granted or not; one that was never sent is missing
 * @param entraConnections opened by browsers and applications to Entra ID
 * @param graphConnections opened by applications to Graph
 * @param graphBytes of bodies that Graph has sent, to whomever
 */
public record StandInCalls(
        Map<String, Integer> endpoints,
        Map<String, Integer> grants,
        int entraConnections,
        int graphConnections,
        long graphBytes) {

    static StandInCalls of(JsonObject json) {
        return new StandInCalls(
                counts(json.getJsonObject("endpoints")),
                counts(json.getJsonObject("grants")),
                json.getInt("entraConnections"),
                json.getInt("graphConnections"),
                json.getJsonNumber("graphBytes").longValue());
    }

    /** The connections opened to both origins. */
    public int connections() {
        return entraConnections + graphConnections;
    }

    /** The calls to one endpoint; 0 when there was none. */
    public int count(String endpoint) {
        return endpoints.getOrDefault(endpoint, 0);
    }

    /** The calls to the token endpoint that brought a code. */
    public int codeGrants() {
        return grants.getOrDefault("authorization_code", 0);
    }

    /** The calls to the token endpoint that brought a refresh token. */
    public int refreshGrants() {
        return grants.getOrDefault("refresh_token", 0);
    }

    private static Map<String, Integer> counts(JsonObject json) {
        Map<String, Integer> counts = new TreeMap<>();
        json.keySet().forEach(name -> counts.put(name, json.getInt(name)));
        return counts;
    }
}
