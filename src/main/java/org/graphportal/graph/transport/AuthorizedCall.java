package org.graphportal.graph.transport;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.graphportal.graph.problem.CallIds;
import org.graphportal.graph.problem.GraphErrors;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.problem.RetryAfter;
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

    /**
     * What came of it.
     *
     * @param answer the answer, whatever its status
     * @param ids by what it can be found again
     */
    record Outcome(HttpResponse<byte[]> answer, CallIds ids) {

        /** Calls of {@code GraphClient} change nothing, done twice or not. */
        boolean asksForPatience() {
            return GraphErrors.busy(answer.statusCode());
        }

        Optional<Duration> retryAfter() {
            return RetryAfter.of(answer.headers().firstValue("Retry-After").orElse(null), Instant.now());
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
        Patience patience = new Patience(budget);
        Outcome outcome = send(token);
        while (outcome.asksForPatience() && patience.lasts(outcome.retryAfter())) {
            outcome = send(token);
        }
        return outcome;
    }

    private Outcome send(String token) {
        CallIds ids = new CallIds(UUID.randomUUID().toString(), null);
        HttpRequest complete = GraphRequest.authorized(request, token, ids.clientRequestId());
        return new Outcome(send(complete, ids), ids);
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
