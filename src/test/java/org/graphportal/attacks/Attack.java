package org.graphportal.attacks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the tables of tokens. Its texts may have the placeholders of the stand-in.
 *
 * @param line <code>id</code>, by which a failure is reported; <code>accepted</code>, or <code>refused</code> with the name
 *     of the check that refuses the token; <code>idToken</code>, what is different about it; maybe <code>keys</code>, what
 *     the key document holds, and <code>rotate</code>, whether the tenant's keys have changed since they were last read;
 *     <code>api</code>, what refuses it, or <code>good</code>, where an access token for the API ends otherwise;
 *     <code>shape</code> in the table of the API
 */
public record Attack(JsonObject line) {

    /** The table of ID tokens. */
    public static List<Attack> onIdTokens() {
        return table("/attacks/id-token.json");
    }

    /** The table of access tokens for the API, and that of ID tokens once more, made as access tokens. */
    public static List<Attack> onAccessTokens() {
        return Stream.concat(
                        table("/attacks/access-token.json").stream(),
                        onIdTokens().stream().map(Attack::onTheApi))
                .toList();
    }

    /** What the token is for. */
    public Shape shape() {
        return Shape.valueOf(line.getString("shape", "ID_TOKEN"));
    }

    private Attack onTheApi() {
        JsonObjectBuilder other = Forge.JSON.createObjectBuilder(line).add("shape", "ACCESS_2");
        if (line.containsKey("api")) {
            boolean good = line.getString("api").equals("good");
            other.add("accepted", good).add("refused", good ? "" : line.getString("api"));
        }
        return new Attack(other.build());
    }

    private static List<Attack> table(String name) {
        try (InputStream table = Attack.class.getResourceAsStream(name);
                JsonReader reader = Json.createReader(table)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Attack::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By which a failure is reported. */
    public String id() {
        return line.getString("id");
    }

    /** Whether the application has to take the token after all. */
    public boolean isGood() {
        return line.getBoolean("accepted", false);
    }

    /** The check that refuses the token; empty for a good one. */
    public String refusedBy() {
        return line.getString("refused", "");
    }

    /**
     * What is different about the token: the member {@code idToken} of a fault of the stand-in.
     *
     * @param known values of placeholders that only a test can fill; in this table <code>other-nonce</code>, the nonce of
     *     another session. All others are left to the forge or the stand-in
     */
    public JsonObject idToken(Map<String, String> known) {
        String order = line.getJsonObject("idToken").toString();
        for (Map.Entry<String, String> placeholder : known.entrySet()) {
            order = order.replace("${" + placeholder.getKey() + "}", placeholder.getValue());
        }
        return Json.createReader(new StringReader(order)).readObject();
    }

    /** What the key document holds: members for a fault of the stand-in; empty for the tenant's two keys. */
    public Optional<JsonObject> keys() {
        return Optional.ofNullable(line.getJsonObject("keys"));
    }

    /** Whether the tenant signs with a new key, after the application has read its keys. */
    public boolean rotatesKeys() {
        return line.getBoolean("rotate", false);
    }

    @Override
    public String toString() {
        return id();
    }
}
