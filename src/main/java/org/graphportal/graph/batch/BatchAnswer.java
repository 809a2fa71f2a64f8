package org.graphportal.graph.batch;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graphportal.graph.problem.GraphErrors;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.transport.Challenges;

/**
 * What Graph said to one call of a batch.
 *
 * @param id the call's
 * @param status HTTP status; the whole batch's where that was refused; 0 where there is no answer, because it was lost or
 *     this call was missing in it: whether the call was done is not known then
 * @param headers by name, in any case
 * @param body JSON, or base64 where it is something else; JSON's null when there is none
 * @param code Graph's error code, null when it gave none
 * @param requestId Graph's {@code request-id}: of this call, else of the whole batch, null when it gave none
 */
public record BatchAnswer(
        String id, int status, Map<String, String> headers, JsonValue body, String code, String requestId) {

    private static final Jsonb JSONB = JsonbBuilder.create();

    static BatchAnswer none(String id, String requestId) {
        return failed(id, 0, null, requestId);
    }

    static BatchAnswer failed(String id, int status, String code, String requestId) {
        return new BatchAnswer(id, status, Map.of(), JsonValue.NULL, code, requestId);
    }

    /**
     * Returns the body.
     *
     * @throws GraphProblem when the call was not done, or there is no body, or nothing of the kind; it stands in the log
     */
    public <T> T value(Class<T> type) {
        if (succeeded()) {
            try {
                T value = JSONB.fromJson(body.toString(), type);
                if (value != null) {
                    return value;
                }
            } catch (JsonbException e) {
                // Told below: it is not what Graph promises.
            }
        }
        throw GraphErrors.problem(status, code, requestId, headers.get("Retry-After"));
    }

    /** Tells whether the call was done. */
    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Tells whether it is known that the call was done, or that it was not: all else is to be settled by reading. */
    public boolean certain() {
        return succeeded() || status >= 400 && status < 500 && status != 408 && !busy();
    }

    /** Tells whether Graph was too busy for the call (Graph: throttling guidance). */
    public boolean busy() {
        return GraphErrors.busy(status);
    }

    /** Tells whether Graph has not made the call because of the token. */
    boolean tokenRefused() {
        return status == 401 || claimsAskedFor().isPresent();
    }

    /** Returns what Graph wants the person to prove before it makes the call, JSON; in whole answers it says so likewise. */
    Optional<String> claimsAskedFor() {
        return status == 401 || status == 403
                ? Challenges.claims(List.of(headers.getOrDefault("WWW-Authenticate", "")))
                : Optional.empty();
    }

    /** Returns the first of what is asked for in some answers. */
    static Optional<String> claimsAskedFor(Collection<BatchAnswer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.claimsAskedFor().stream())
                .findFirst();
    }

    /** Tells whether the call may be sent again. */
    boolean invites(BatchCall call) {
        // What 429 says has not been done.
        return status == 429 || busy() && call.repeatable() || status == 0 && call.reads();
    }
}
