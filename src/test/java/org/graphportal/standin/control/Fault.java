package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Behaviour;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Delivery;

/**
 * Something that goes wrong on order.
 *
 * @param json the order as it was posted to {@code /control/faults}; the page at {@code /} explains its members
 * @param placeholders what the order's texts may name
 * @param release comes with the cancellation, for answers that are held until then
 */
public record Fault(JsonObject json, Placeholders placeholders, CompletableFuture<Void> release) {

    /** Nothing goes wrong. */
    public static final Fault NONE =
            new Fault(JsonValue.EMPTY_JSON_OBJECT, new Placeholders(Map.of()), CompletableFuture.completedFuture(null));

    private static final Set<String> MEMBERS = Set.of(("endpoint person when times percent status headers body copies "
                    + "error aadsts description suberror claims delayMillis behaviour pauseMillis processed members idToken "
                    + "expiresIn held")
            .split(" "));

    /**
     * Reads an order.
     *
     * @throws IllegalArgumentException if it says something that nobody would act on
     */
    static Fault read(JsonObject json, Placeholders placeholders) {
        for (String member : json.keySet()) {
            if (!MEMBERS.contains(member)) {
                throw new IllegalArgumentException(
                        "A fault has no member " + member + ", only " + new TreeSet<>(MEMBERS));
            }
        }
        if (json.containsKey("held") && json.containsKey("times")) {
            throw new IllegalArgumentException("What is held until it is cancelled happens each time");
        }
        Fault fault = new Fault(json, placeholders, new CompletableFuture<>());
        fault.delivery();
        fault.change(JsonValue.EMPTY_JSON_OBJECT);
        return fault;
    }

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

    /** Whether it waits until the authorize endpoint knows the person and sends it back to the application. */
    boolean happensOnReturn() {
        return json.getString("endpoint", "").equals("authorize")
                && (json.containsKey("members") || error().isPresent() || person().isPresent());
    }

    /** Whether the endpoint does nothing and the order's own answer goes out instead. */
    public boolean replacesAnswer() {
        boolean answers = (json.containsKey("status") && error().isEmpty()) || json.containsKey("body");
        boolean silent = switch (behaviour()) {
            case HANG, RESET, CLOSE -> true;
            case ANSWER, DRIP, CUT -> false;
        };
        return (answers || silent) && !json.getBoolean("processed", false);
    }

    /** The order's status, headers, body and delivery, laid over an answer. */
    public Answer spoil(Answer answer) {
        Answer spoiled = withMembers(answer)
                .withStatus(json.getInt("status", answer.status()))
                .withDelivery(delivery());
        if (json.containsKey("body")) {
            String body = json.getString("body");
            spoiled = spoiled.withBody(body.startsWith("<") ? "text/html" : "application/json", body);
        }
        for (Map.Entry<String, List<String>> header : headers().entrySet()) {
            spoiled = spoiled.withHeader(header.getKey(), header.getValue());
        }
        return spoiled;
    }

    /** Lays {@code members} over a JSON object, or over the parameters of a redirect. */
    public JsonObject change(JsonObject original) {
        return placeholders.change(original, object("members"));
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
        return text("error");
    }

    /** A text or a number of the order, such as {@code suberror} or {@code aadsts}. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(json.get(name)).map(Fault::plain);
    }

    /** The HTTP status, if one is ordered. */
    public OptionalInt status() {
        return json.containsKey("status") ? OptionalInt.of(json.getInt("status")) : OptionalInt.empty();
    }

    private Answer withMembers(Answer answer) {
        String type = answer.headers().getOrDefault("Content-Type", List.of("")).get(0);
        if (!json.containsKey("members") || !type.startsWith("application/json")) {
            return answer;
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
            return answer.withBody(type, change(reader.readObject()).toString());
        }
    }

    private Delivery delivery() {
        return Delivery.PROMPT
                .withDelay(Duration.ofMillis(json.getInt("delayMillis", 0)))
                .withBehaviour(behaviour())
                .withPause(Duration.ofMillis(json.getInt("pauseMillis", 500)))
                .withCopies(json.getInt("copies", 1))
                .withRelease(json.getBoolean("held", false) ? release : Delivery.PROMPT.release());
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
