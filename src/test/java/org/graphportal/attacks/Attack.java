package org.graphportal.attacks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * A line of the table of ID tokens.
 *
 * @param id by which a failure is reported
 * @param expected {@code accepted}, or the name of the check that refuses the token
 * @param keys what the key document has: {@code two} keys, {@code one}, or {@code rotated} since it was last read
 * @param idToken what is different about the token: the member {@code idToken} of a fault of the stand-in, as it is
 */
public record Attack(String id, String expected, String keys, JsonObject idToken) {

    private static final String TABLE = "/attacks/id-token.json";

    /** The whole table. */
    public static List<Attack> onIdTokens() {
        try (InputStream table = Attack.class.getResourceAsStream(TABLE);
                JsonReader reader = Json.createReader(table)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Attack::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack of(JsonObject line) {
        return new Attack(
                line.getString("id"),
                line.getString("expect"),
                line.getString("keys", "two"),
                line.getJsonObject("idToken"));
    }

    /** Whether the application has to take the token. */
    public boolean isGood() {
        return expected.equals("accepted");
    }

    /**
     * The line's {@code idToken} as JSON, with placeholders that only a test can fill: <code>${other-nonce}</code>, a nonce
     * of another session, and <code>${earlier-id-token}</code>, an ID token of an earlier sign-in. All others are left to
     * the forge or the stand-in.
     */
    public String order(Map<String, String> known) {
        String order = idToken.toString();
        for (Map.Entry<String, String> placeholder : known.entrySet()) {
            order = order.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return order;
    }

    /**
     * The line as a body for {@code POST /control/faults} of the stand-in: it happens once, at the token endpoint.
     *
     * @param person whose sign-in is to go wrong, so that parallel tests do not meet
     * @param known as for {@link #order(Map)}
     */
    public String fault(String person, Map<String, String> known) {
        JsonObject order = Json.createReader(new StringReader(order(known))).readObject();
        return Json.createObjectBuilder()
                .add("endpoint", "token")
                .add("person", person)
                .add("times", 1)
                .add("idToken", order)
                .build()
                .toString();
    }

    @Override
    public String toString() {
        return id;
    }
}
