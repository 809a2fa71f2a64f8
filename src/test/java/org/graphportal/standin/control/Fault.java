package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Behaviour;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Delivery;

/**
 * Something that goes wrong on order.
 *
 * @param json the order as it was posted to {@code /control/faults}; the page at {@code /} explains its members
 */
public record Fault(JsonObject json) {

    /** Nothing goes wrong. */
    public static final Fault NONE = new Fault(JsonValue.EMPTY_JSON_OBJECT);

    /** Whether the order names this endpoint, this person (if it names one) and these parameters. */
    boolean concerns(String origin, String endpoint, Optional<String> personId, Call call) {
        String wanted = json.getString("endpoint", "*");
        boolean here = wanted.equals("*") || wanted.equals(origin) || wanted.equals(endpoint);
        boolean them = person().map(person -> personId.filter(person::equals).isPresent())
                .orElse(true);
        return here
                && them
                && object("when").entrySet().stream()
                        .allMatch(entry -> call.parameter(entry.getKey())
                                .filter(value -> value.equals(plain(entry.getValue())))
                                .isPresent());
    }

    /** The object id of the only person whom it concerns. */
    Optional<String> person() {
        return Optional.ofNullable(json.getString("person", null));
    }

    /** How often it happens; without a number, each time. */
    int times() {
        return json.getInt("times", Integer.MAX_VALUE);
    }

    /** How many calls of a hundred it hits. */
    int percent() {
        return json.getInt("percent", 100);
    }

    /** Whether it changes the parameters with which the authorize endpoint sends a person back. */
    public boolean changesReturn() {
        return json.containsKey("members") || json.containsKey("error") || person().isPresent();
    }

    /** Whether the endpoint does nothing and the order's own answer goes out instead. */
    boolean replacesAnswer() {
        boolean answers = json.containsKey("status") || json.containsKey("body");
        boolean silent = switch (behaviour()) {
            case HANG, RESET, CLOSE -> true;
            case ANSWER, DRIP, CUT -> false;
        };
        return (answers || silent) && !json.getBoolean("processed", false);
    }

    /** The order's status, headers, body and delivery, laid over an answer. */
    Answer spoil(Answer answer) {
        Answer spoiled =
                answer.withStatus(json.getInt("status", answer.status())).withDelivery(delivery());
        if (json.containsKey("body")) {
            String type = spoiled.headers().isEmpty() ? "application/json" : "text/plain";
            spoiled = spoiled.withBody(type, json.getString("body"));
        }
        for (Map.Entry<String, List<String>> header : headers().entrySet()) {
            spoiled = spoiled.withHeader(header.getKey(), header.getValue());
        }
        return spoiled;
    }

    /** Changes of the members of a JSON answer or of the parameters of a redirect: null removes, a value replaces. */
    public JsonObject members() {
        return object("members");
    }

    /** The changes of the ID token; empty for none. */
    public JsonObject idToken() {
        return object("idToken");
    }

    /** How long the access tokens really live. */
    public Optional<Duration> expiresIn() {
        return json.get("expiresIn") instanceof JsonNumber seconds
                ? Optional.of(Duration.ofSeconds(seconds.longValue()))
                : Optional.empty();
    }

    /** The word in an error of the endpoint's own shape. */
    public Optional<String> error() {
        return Optional.ofNullable(json.getString("error", null));
    }

    private Delivery delivery() {
        return Delivery.PROMPT
                .withDelay(Duration.ofMillis(json.getInt("delayMillis", 0)))
                .withBehaviour(behaviour())
                .withPause(Duration.ofMillis(json.getInt("pauseMillis", 500)))
                .withCopies(json.getInt("copies", 1));
    }

    private Behaviour behaviour() {
        return Behaviour.valueOf(json.getString("behaviour", "answer").toUpperCase(Locale.ROOT));
    }

    private Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new TreeMap<>();
        object("headers")
                .forEach((name, value) -> headers.put(
                        name,
                        value instanceof JsonArray lines
                                ? lines.stream().map(Fault::plain).toList()
                                : List.of(plain(value))));
        return headers;
    }

    private JsonObject object(String name) {
        return json.get(name) instanceof JsonObject object
                ? object
                : Json.createObjectBuilder().build();
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
