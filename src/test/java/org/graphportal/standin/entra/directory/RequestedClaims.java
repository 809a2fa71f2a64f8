package org.graphportal.standin.entra.directory;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;

/**
 * What a {@code claims} parameter demands of the tokens: OpenID Connect Core 1.0 §5.5, with Entra's {@code access_token}.
 *
 * @param accessToken by name of the claim
 * @param idToken by name of the claim
 */
public record RequestedClaims(JsonObject accessToken, JsonObject idToken) {

    /** Nothing is demanded. */
    public static final RequestedClaims NONE =
            new RequestedClaims(JsonValue.EMPTY_JSON_OBJECT, JsonValue.EMPTY_JSON_OBJECT);

    private static final Set<String> PLACES = Set.of("access_token", "id_token", "userinfo");
    private static final Set<String> MEMBERS = Set.of("essential", "value", "values");

    /**
     * Reads the parameter.
     *
     * @throws Refused if it is no JSON, or not of the form that the specification gives it
     */
    public static RequestedClaims parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject claims = reader.readObject();
            claims.forEach(RequestedClaims::checkPlace);
            return new RequestedClaims(object(claims, "access_token"), object(claims, "id_token"));
        } catch (JsonException e) {
            throw malformed("it is not valid JSON");
        }
    }

    /** These and later ones; of two for the same claim the later one holds. */
    public RequestedClaims and(RequestedClaims later) {
        return new RequestedClaims(
                Json.createObjectBuilder(accessToken)
                        .addAll(Json.createObjectBuilder(later.accessToken))
                        .build(),
                Json.createObjectBuilder(idToken)
                        .addAll(Json.createObjectBuilder(later.idToken))
                        .build());
    }

    /** These, and the time of the sign-in in the ID token. */
    public RequestedClaims withAuthTime() {
        return and(new RequestedClaims(
                JsonValue.EMPTY_JSON_OBJECT,
                Json.createObjectBuilder().addNull("auth_time").build()));
    }

    /** Whether the ID token has to say when the person proved who it is: OpenID Connect Core 1.0 §2. */
    public boolean wantAuthTime() {
        return idToken.containsKey("auth_time");
    }

    /** Whether the application declares that it can handle claims challenges. */
    public boolean handleChallenges() {
        return values(accessToken, "xms_cc").stream().anyMatch("cp1"::equalsIgnoreCase);
    }

    /** The authentication contexts ({@code acrs}) that the person has to satisfy. */
    public List<String> contexts() {
        List<String> contexts = new ArrayList<>(values(accessToken, "acrs"));
        contexts.addAll(values(idToken, "acrs"));
        return contexts;
    }

    /**
     * Whether an access token that was issued for these satisfies a resource.
     *
     * @param required by name of the claim, as in a claims challenge
     */
    public boolean satisfy(JsonObject required, Instant issued) {
        return required.entrySet().stream()
                .allMatch(claim -> claim.getKey().equals("nbf")
                        ? isNew(claim.getValue(), issued)
                        : claim.getValue().equals(accessToken.get(claim.getKey())));
    }

    private static boolean isNew(JsonValue claim, Instant issued) {
        return values(Json.createObjectBuilder().add("nbf", claim).build(), "nbf").stream()
                .allMatch(second -> issued.getEpochSecond() >= Long.parseLong(second));
    }

    private static List<String> values(JsonObject claims, String name) {
        JsonObject claim = object(claims, name);
        JsonArray several = claim.get("values") instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
        List<String> values = new ArrayList<>();
        several.forEach(value -> values.add(plain(value)));
        if (claim.containsKey("value")) {
            values.add(plain(claim.get("value")));
        }
        return values;
    }

    private static void checkPlace(String place, JsonValue claims) {
        if (!PLACES.contains(place) || !(claims instanceof JsonObject object)) {
            throw malformed("'" + place + "' is no object for a token");
        }
        object.forEach((name, claim) -> {
            boolean plain = claim == JsonValue.NULL;
            boolean described = claim instanceof JsonObject description && MEMBERS.containsAll(description.keySet());
            if (!plain && !described) {
                throw malformed("'" + name + "' is neither null nor an object of " + MEMBERS);
            }
        });
    }

    private static JsonObject object(JsonObject json, String name) {
        return json.get(name) instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text
                ? text.getString()
                : value instanceof JsonNumber number ? Long.toString(number.longValue()) : "";
    }

    private static Refused malformed(String reason) {
        return new Refused(
                EntraError.of("invalid_request", 90023, "The 'claims' parameter is not well formed: " + reason + "."));
    }
}
