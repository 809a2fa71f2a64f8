package org.graphportal.standin.http;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an endpoint answers, and how it goes over the wire. Immutable: each {@code with…} gives a changed copy.
 *
 * @param headers by name as it is written on the wire
 * @param body empty for none
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body, Delivery delivery) {

    public static Answer of(int status) {
        return new Answer(status, Map.of(), new byte[0], Delivery.PROMPT);
    }

    /** JSON as Microsoft's servers write it: compact, in UTF-8. */
    public static Answer json(int status, JsonObject json) {
        return of(status).withBody("application/json; charset=utf-8", json.toString());
    }

    /** A page that no cache keeps and no other site frames. */
    public static Answer html(int status, String page) {
        return of(status)
                .withBody("text/html; charset=utf-8", page)
                .withHeader("Cache-Control", "no-store")
                .withHeader("X-Frame-Options", "DENY");
    }

    public static Answer redirect(URI target) {
        return of(302).withHeader("Location", target.toASCIIString()).withHeader("Cache-Control", "no-store");
    }

    public Answer withStatus(int other) {
        return new Answer(other, headers, body, delivery);
    }

    public Answer withBody(String contentType, String text) {
        return withBody(text.getBytes(StandardCharsets.UTF_8)).withHeader("Content-Type", contentType);
    }

    public Answer withBody(byte[] other) {
        return new Answer(status, headers, other, delivery);
    }

    /** Replaces a header. */
    public Answer withHeader(String name, String value) {
        return withHeader(name, List.of(value));
    }

    /** Replaces a header by one line for each value; none removes it. */
    public Answer withHeader(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(headers);
        changed.keySet().removeIf(name::equalsIgnoreCase);
        if (!values.isEmpty()) {
            changed.put(name, List.copyOf(values));
        }
        return new Answer(status, changed, body, delivery);
    }

    /** Adds a cookie for the whole origin that scripts cannot read; an empty value expires it. */
    public Answer withCookie(String name, String value) {
        List<String> cookies = new ArrayList<>(headers.getOrDefault("Set-Cookie", List.of()));
        String age = value.isEmpty() ? "; Max-Age=0" : "";
        cookies.add(name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + age);
        return withHeader("Set-Cookie", cookies);
    }

    public Answer withDelivery(Delivery other) {
        return new Answer(status, headers, body, other);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
