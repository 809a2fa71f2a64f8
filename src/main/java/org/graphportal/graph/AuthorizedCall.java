package org.graphportal.graph;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.graphportal.outbound.BodyTooLarge;
import org.graphportal.outbound.Outbound;
import org.graphportal.token.TokenProblem;
import org.graphportal.token.TokenSource;

/**
 * A call to Graph on behalf of a person: with a token for the scopes that it needs (RFC 6750 §2.1), and once more with
 * another token where Graph does not take the first.
 *
 * @param tokens where the tokens come from
 * @param budget how long it may take
 * @param limit the most bytes that may come back
 * @param request the call without its token
 */
record AuthorizedCall(TokenSource tokens, ClickBudget budget, int limit, HttpRequest.Builder request) {

    private static final Logger LOG = System.getLogger(AuthorizedCall.class.getName());
    private static final int MOST_TRIES = 3;
    /** Without a word of Graph's about it, the first wait. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(300);
    /** No call is begun that has less time than this. */
    private static final Duration LEAST = Duration.ofMillis(500);

    /**
     * What came of it.
     *
     * @param answer the answer, whatever its status
     * @param ids by what it can be found again
     */
    record Outcome(HttpResponse<byte[]> answer, CallIds ids) {

        /** Graph: Microsoft Graph throttling guidance. Calls of {@link GraphClient} change nothing, done twice or not. */
        boolean asksForPatience() {
            int status = answer.statusCode();
            return status == 429 || status == 503 || status == 504;
        }

        Duration wait(int tries) {
            return RetryAfter.of(answer.headers().firstValue("Retry-After").orElse(null), Instant.now())
                    .orElse(FIRST_WAIT.multipliedBy(1L << (tries - 1)));
        }

        boolean refusesToken() {
            return answer.statusCode() == 401;
        }

        Optional<String> claimsAskedFor() {
            return answer.statusCode() == 401 || answer.statusCode() == 403
                    ? Challenges.claims(answer.headers().allValues("WWW-Authenticate"))
                    : Optional.empty();
        }
    }

    /**
     * Makes the call.
     *
     * @throws TokenProblem when there is no token for it, or Graph wants the person to prove more
     * @throws GraphProblem when there is no answer
     */
    Outcome send() {
        String token = tokens.token();
        Outcome outcome = sendPatiently(token);
        if (outcome.refusesToken() && outcome.claimsAskedFor().isEmpty()) {
            token = tokens.insteadOf(token);
            outcome = sendPatiently(token);
        }
        Optional<String> claims = outcome.claimsAskedFor();
        if (claims.isPresent()) {
            throw tokens.challenged(token, claims.get());
        }
        return outcome;
    }

    /** Makes the call, and again after the time that Graph asks for, while the person would have waited for it anyway. */
    private Outcome sendPatiently(String token) {
        Outcome outcome = send(token);
        for (int tries = 1; tries < MOST_TRIES && outcome.asksForPatience(); tries++) {
            Duration wait = outcome.wait(tries);
            if (wait.plus(LEAST).compareTo(budget.left()) > 0) {
                break;
            }
            pause(wait);
            outcome = send(token);
        }
        return outcome;
    }

    private static void pause(Duration wait) {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Outcome send(String token) {
        CallIds ids = new CallIds(UUID.randomUUID().toString(), null);
        HttpRequest complete = GraphRequest.authorized(request, token, ids.clientRequestId());
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = send(complete, ids);
        // Without the query, which may hold what somebody looked for.
        LOG.log(
                Level.DEBUG,
                "{0} {1}: {2} in {3} ms, {4}",
                complete.method(),
                complete.uri().getPath(),
                answer.statusCode(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                ids);
        return new Outcome(answer, ids);
    }

    private HttpResponse<byte[]> send(HttpRequest request, CallIds ids) {
        try {
            return Outbound.send(request, budget.left(), limit);
        } catch (BodyTooLarge e) {
            LOG.log(Level.WARNING, "Graph: {0}, {1}", e.getMessage(), ids);
            throw new GraphProblem(GraphProblem.Kind.TOO_LARGE, ids);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Graph does not answer: {0}, {1}", e.getMessage(), ids);
            throw new GraphProblem(GraphProblem.Kind.UNREACHABLE, ids);
        }
    }
}
