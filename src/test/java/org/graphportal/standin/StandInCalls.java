package org.graphportal.standin;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often the stand-in was called.
 *
 * @param endpoints the counts by the endpoint's name; one that was never called is missing
 * @param grants the calls to the token endpoint by {@code grant_type}, granted or not; one that was never sent is missing
 * @param latest of one person, those that came last; empty for everybody's
 * @param entraConnections opened by browsers and applications to Entra ID
 * @param graphConnections opened by applications to Graph
 * @param graphBytes of bodies that Graph has sent, to whomever
 */
public record StandInCalls(
        Map<String, Integer> endpoints,
        Map<String, Integer> grants,
        List<Request> latest,
        int entraConnections,
        int graphConnections,
        long graphBytes) {

    /**
     * A request.
     *
     * @param endpoint its name
     * @param userAgent the header, empty where it is missing
     * @param clientRequestId the header, empty where it is missing
     */
    public record Request(String endpoint, String userAgent, String clientRequestId) {

        static Request of(JsonObject json) {
            return new Request(
                    json.getString("endpoint"), json.getString("user-agent"), json.getString("client-request-id"));
        }
    }

    static StandInCalls of(JsonObject json) {
        return new StandInCalls(
                counts(json.getJsonObject("endpoints")),
                counts(json.getJsonObject("grants")),
                json.getJsonArray("latest").getValuesAs(JsonObject.class).stream()
                        .map(Request::of)
                        .toList(),
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

    /** The latest requests to one endpoint in their order. */
    public List<Request> latest(String endpoint) {
        return latest.stream()
                .filter(request -> request.endpoint().equals(endpoint))
                .toList();
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
