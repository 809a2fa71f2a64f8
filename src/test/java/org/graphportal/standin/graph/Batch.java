package org.graphportal.standin.graph;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Behaviour;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.http.Delivery;

/** {@code POST /$batch}: up to twenty calls in one (Graph: JSON batching). The answers come in any order. */
final class Batch {

    private static final int MOST = 20;
    private static final int MOST_IN_MAILBOX = 4;

    private final Bearer bearer;
    private final Function<Call, Answer> items;

    /** The same in each run. */
    private final Random dice = new Random(1);

    /**
     * @param items answers one call of a batch
     */
    Batch(Bearer bearer, Function<Call, Answer> items) {
        this.bearer = bearer;
        this.items = items;
    }

    Answer answer(Call call) {
        bearer.valid(call);
        List<BatchItem> requests = requests(call);
        Map<String, Answer> answers = new HashMap<>();
        List<JsonObject> responses = new ArrayList<>();
        int inMailbox = 0;
        for (BatchItem request : requests) {
            inMailbox += request.isInMailbox() ? 1 : 0;
            boolean crowded = request.isInMailbox() && inMailbox > MOST_IN_MAILBOX;
            Answer answer = crowded ? crowded() : answer(call, request, answers);
            answers.put(request.key(), answer);
            if (answer.delivery().behaviour() == Behaviour.ANSWER) {
                responses.add(request.response(answer));
            }
        }
        Collections.shuffle(responses, dice);
        JsonArrayBuilder array = Json.createArrayBuilder();
        responses.forEach(array::add);
        return Answer.json(
                        200, Json.createObjectBuilder().add("responses", array).build())
                .withDelivery(Delivery.PROMPT.withDelay(longest(answers.values())));
    }

    private static Duration longest(Collection<Answer> answers) {
        return answers.stream()
                .map(answer -> answer.delivery().delay())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private Answer answer(Call call, BatchItem request, Map<String, Answer> earlier) {
        boolean failed = request.dependsOn().stream()
                .map(id -> earlier.get(id.toLowerCase(Locale.ROOT)))
                .anyMatch(answer -> answer.status() >= 400);
        return failed
                ? error(424, "FailedDependency", "The request failed because one it depends on failed.")
                : items.apply(request.in(call));
    }

    private static List<BatchItem> requests(Call call) {
        JsonArray array = array(call);
        if (array.isEmpty() || array.size() > MOST) {
            throw malformed("Number of batch request steps exceeds the maximum value of " + MOST + ", or is nothing.");
        }
        List<BatchItem> requests = new ArrayList<>();
        for (JsonValue value : array) {
            BatchItem request = BatchItem.of(value);
            if (requests.stream().anyMatch(other -> other.key().equals(request.key()))) {
                throw malformed("Request Id '" + request.id() + "' has to be unique in a batch.");
            }
            boolean known = request.dependsOn().stream()
                    .allMatch(
                            id -> requests.stream().anyMatch(other -> other.id().equalsIgnoreCase(id)));
            if (!known) {
                throw malformed("The request depends on one that does not come before it.");
            }
            requests.add(request);
        }
        return requests;
    }

    private static JsonArray array(Call call) {
        boolean json = call.header("content-type").orElse("").startsWith("application/json");
        try (JsonReader reader = Json.createReader(new StringReader(call.text()))) {
            if (json && reader.readObject().get("requests") instanceof JsonArray requests) {
                return requests;
            }
        } catch (JsonException e) {
            // no JSON: refused like JSON without requests
        }
        throw malformed("Invalid batch payload format.");
    }

    static GraphRefused malformed(String message) {
        return new GraphRefused(400, "BadRequest", message);
    }

    /** Exchange lets four calls of one application into a mailbox at a time. */
    private static Answer crowded() {
        return error(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.")
                .withHeader("Retry-After", "1");
    }

    private static Answer error(int status, String code, String message) {
        JsonObject error = Json.createObjectBuilder()
                .add("code", code)
                .add("message", message)
                .build();
        return Answer.json(
                status, Json.createObjectBuilder().add("error", error).build());
    }
}
