package org.graphportal.standin.control;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.function.Function;
import org.graphportal.standin.http.Answer;
import org.graphportal.standin.http.Call;

/** {@code /control}: what tests ask and order. The same on both origins. */
public final class ControlEndpoint {

    private final Map<String, Function<Call, Answer>> actions;

    /**
     * @param actions what is done, by method and path, such as {@code GET /control/calls}
     */
    public ControlEndpoint(Map<String, Function<Call, Answer>> actions) {
        this.actions = Map.copyOf(actions);
    }

    /** Whether the path belongs here; such requests are neither counted nor spoiled. */
    public static boolean owns(Call call) {
        return call.path().startsWith("/control");
    }

    public Answer answer(Call call) {
        Function<Call, Answer> action = actions.get(call.method() + " " + call.path());
        if (action == null) {
            return refuse(
                    404, "There is no " + call.method() + " " + call.path() + ". The page at / says what there is.");
        }
        try {
            return action.apply(call);
        } catch (JsonException | ClassCastException | IllegalArgumentException e) {
            return refuse(400, e.getMessage());
        }
    }

    /** The JSON object in the body of a call; an empty one when there is no body. */
    public static JsonObject json(Call call) {
        String text = call.text().isBlank() ? "{}" : call.text();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static Answer refuse(int status, String reason) {
        return Answer.json(
                status,
                Json.createObjectBuilder().add("error", String.valueOf(reason)).build());
    }
}
