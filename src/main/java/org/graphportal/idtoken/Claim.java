package org.graphportal.idtoken;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claim of the ID token as people read it.
 *
 * @param name its name in the token
 * @param values what it says; most say one thing
 * @param at the moment it means, null when it means none
 */
public record Claim(String name, List<String> values, Instant at) {

    /** Those that carry the protocol and say nothing about the person (Entra ID: ID token claims reference). */
    private static final Set<String> OF_THE_PROTOCOL = Set.of(
            "aio",
            "at_hash",
            "c_hash",
            "exp",
            "iat",
            "login_hint",
            "nbf",
            "nonce",
            "rh",
            "sid",
            "uti",
            "ver",
            "xms_tcdt");

    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf", "auth_time", "xms_tcdt");

    /** In this order people look for them; what is not here comes after. */
    private static final List<String> FIRST =
            List.of("name", "preferred_username", "email", "oid", "sub", "tid", "roles", "groups", "idp", "iss", "aud");

    static Claim of(Map.Entry<String, JsonValue> entry) {
        String name = entry.getKey();
        JsonValue value = entry.getValue();
        Instant at = TIMES.contains(name) && value instanceof JsonNumber seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
        List<String> values = value instanceof JsonArray several
                ? several.stream().map(Claim::text).toList()
                : List.of(text(value));
        return new Claim(name, values, at);
    }

    /** Tells whether it concerns the protocol rather than the person. */
    boolean ofTheProtocol() {
        return OF_THE_PROTOCOL.contains(name);
    }

    /** Returns its place in the list. */
    int place() {
        int place = FIRST.indexOf(name);
        return place < 0 ? FIRST.size() : place;
    }

    /** Returns what it says, in one line. */
    public String text() {
        return String.join(", ", values);
    }

    /** Tells whether it says so much that a page had better fold it. */
    public boolean many() {
        return values.size() > 5;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
