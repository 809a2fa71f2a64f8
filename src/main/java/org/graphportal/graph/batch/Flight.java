package org.graphportal.graph.batch;

import jakarta.json.JsonException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.graphportal.graph.problem.GraphErrors;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.problem.RetryAfter;
import org.graphportal.graph.transport.Challenges;
import org.graphportal.graph.transport.GraphRequest;
import org.graphportal.outbound.JsonBody;
import org.graphportal.outbound.Outbound;

/**
 * One batch on its way and back.
 *
 * @param entries the calls
 * @param token that it was sent with
 * @param answer null when it was lost
 */
record Flight(List<Waiting.Entry> entries, String token, HttpResponse<byte[]> answer) {

    private static final Logger LOG = System.getLogger(Flight.class.getName());
    private static final int LIMIT = 8 * 1024 * 1024;

    /** Sends it. What comes back always completes, if only without an answer. */
    static CompletableFuture<Flight> begin(URI root, String token, List<Waiting.Entry> entries, Duration patience) {
        String body =
                Batch.of(entries.stream().map(Waiting.Entry::call).toList()).toString();
        HttpRequest.Builder request = GraphRequest.dressed(HttpRequest.newBuilder(URI.create(root + "/$batch")))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        String id = UUID.randomUUID().toString();
        long start = System.nanoTime();
        return Outbound.begin(GraphRequest.authorized(request, token, id), patience, LIMIT)
                .handle((answer, failure) -> {
                    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
                    warn(id, entries.size(), answer, failure, millis);
                    return new Flight(entries, token, answer);
                });
    }

    private static void warn(String id, int calls, HttpResponse<byte[]> answer, Throwable failure, long millis) {
        if (failure == null && answer.statusCode() != 200) {
            LOG.log(
                    Level.WARNING,
                    "Graph: a batch of {0}: {1} in {2} ms, request-id {3}, client-request-id {4}",
                    calls,
                    answer.statusCode(),
                    millis,
                    requestId(answer),
                    id);
        } else if (failure != null) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            LOG.log(
                    Level.WARNING,
                    "Graph: a batch of {0} is lost after {1} ms: {2}, client-request-id {3}",
                    calls,
                    millis,
                    cause.getClass().getName(),
                    id);
        }
    }

    int status() {
        return answer == null ? 0 : answer.statusCode();
    }

    /** Returns what Graph wants the person to prove, JSON. */
    Optional<String> claimsAskedFor() {
        return status() == 401 || status() == 403
                ? Challenges.claims(answer.headers().allValues("WWW-Authenticate"))
                : Optional.empty();
    }

    /** Tells whether Graph has not taken the batch, whatever stands in it. */
    boolean refused() {
        return status() >= 400 && status() < 500 && status() != 408 && status() != 429;
    }

    /** Returns why, with a line in the log. */
    GraphProblem problem() {
        return GraphErrors.problem(status(), code(), requestId(), null);
    }

    List<BatchCall> calls() {
        return entries.stream().map(Waiting.Entry::call).toList();
    }

    boolean busy() {
        return GraphErrors.busy(status());
    }

    /** Returns how long Graph asks everybody to wait. */
    Optional<Duration> retryAfter() {
        return answer == null
                ? Optional.empty()
                : RetryAfter.of(answer.headers().firstValue("Retry-After").orElse(null), Instant.now());
    }

    String requestId() {
        return requestId(answer);
    }

    private static String requestId(HttpResponse<byte[]> answer) {
        return answer == null
                ? null
                : answer.headers().firstValue(GraphErrors.REQUEST_ID).orElse(null);
    }

    /** Returns what is known about each call, in their order. */
    List<BatchAnswer> answers() {
        String requestId = requestId();
        Map<String, BatchAnswer> known = status() == 200 ? read(requestId) : Map.of();
        boolean none = status() >= 300;
        String code = none ? code() : null;
        return entries.stream()
                .map(entry -> entry.call().id())
                .map(id -> none
                        ? BatchAnswer.failed(id, status(), code, requestId)
                        : known.getOrDefault(id, BatchAnswer.none(id, requestId)))
                .toList();
    }

    private String code() {
        return GraphErrors.code(new String(answer.body(), StandardCharsets.UTF_8));
    }

    private Map<String, BatchAnswer> read(String requestId) {
        try {
            return Batch.answers(JsonBody.object(answer.body()), requestId);
        } catch (JsonException e) {
            LOG.log(Level.WARNING, "Graph: a batch with a body that is none of Graph''s, request-id {0}", requestId);
            return Map.of();
        }
    }
}
