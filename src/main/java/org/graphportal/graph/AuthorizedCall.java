package org.graphportal.graph;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.graphportal.outbound.BodyTooLarge;
import org.graphportal.outbound.Outbound;
import org.graphportal.token.AccessTokens;
import org.graphportal.token.TokenProblem;

/**
 * A call to Graph on behalf of the person whose request this is: with a token for the scopes that it needs (RFC 6750
 * §2.1), and once more with another token where Graph does not take the first.
 *
 * @param tokens where the tokens come from
 * @param scopes the scopes that the call needs
 * @param request the call without its token
 */
record AuthorizedCall(AccessTokens tokens, Set<String> scopes, HttpRequest.Builder request) {

    private static final Logger LOG = System.getLogger(AuthorizedCall.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final int LIMIT = 8 * 1024 * 1024;

    /**
     * What came of it.
     *
     * @param answer the answer, whatever its status
     * @param ids by what it can be found again
     */
    record Outcome(HttpResponse<byte[]> answer, CallIds ids) {

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
        String token = tokens.forScopes(scopes);
        Outcome outcome = send(token);
        if (outcome.refusesToken() && outcome.claimsAskedFor().isEmpty()) {
            token = tokens.insteadOf(token, scopes);
            outcome = send(token);
        }
        Optional<String> claims = outcome.claimsAskedFor();
        if (claims.isPresent()) {
            throw tokens.challenged(token, claims.get(), scopes);
        }
        return outcome;
    }

    private Outcome send(String token) {
        CallIds ids = new CallIds(UUID.randomUUID().toString(), null);
        HttpRequest complete = request.copy()
                .setHeader("Authorization", "Bearer " + token)
                .setHeader(GraphErrors.CLIENT_REQUEST_ID, ids.clientRequestId())
                .build();
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

    private static HttpResponse<byte[]> send(HttpRequest request, CallIds ids) {
        try {
            return Outbound.send(request, DEADLINE, LIMIT);
        } catch (BodyTooLarge e) {
            LOG.log(Level.WARNING, "Graph: {0}, {1}", e.getMessage(), ids);
            throw new GraphProblem(GraphProblem.Kind.GARBLED, ids);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Graph does not answer: {0}, {1}", e.getMessage(), ids);
            throw new GraphProblem(GraphProblem.Kind.UNREACHABLE, ids);
        }
    }
}
