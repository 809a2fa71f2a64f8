package org.graphportal.graph.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.Answer;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.problem.RetryAfter;
import org.graphportal.graph.transport.ClickBudget;
import org.graphportal.graph.transport.Patience;
import org.graphportal.token.AccessTokens;

/**
 * Reads several things at once for somebody who waits for the page: those again for which Graph was too busy, as long as
 * what is left of the click allows.
 */
@ApplicationScoped
public class BatchReads {

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    ClickBudget budget;

    @Inject
    AccessTokens tokens;

    /**
     * Makes the calls, at most {@link Batch#MOST}.
     *
     * @param scopes the scopes that the calls need, separated by spaces
     * @return what was said to each, by its id
     * @throws GraphProblem when there is no answer at all
     * @throws org.graphportal.token.TokenProblem when Graph wants the person to prove more, for all of them or one
     */
    public Map<String, BatchAnswer> ask(String scopes, List<BatchCall> calls) {
        Map<String, BatchAnswer> answers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Patience patience = new Patience(budget);
        List<BatchCall> open = calls;
        do {
            answers.putAll(send(scopes, open));
            open = open.stream()
                    .filter(call -> answers.get(call.id()).invites(call))
                    .toList();
        } while (!open.isEmpty() && patience.lasts(longestWait(answers.values())));
        return answers;
    }

    private Map<String, BatchAnswer> send(String scopes, List<BatchCall> calls) {
        Answer<JsonObject> whole = graph.batch(scopes, Batch.of(calls));
        Map<String, BatchAnswer> answers = Batch.answers(whole.value(), whole.requestId());
        BatchAnswer.claimsAskedFor(answers.values()).ifPresent(claims -> challenge(Set.of(scopes.split(" ")), claims));
        calls.forEach(call -> answers.putIfAbsent(call.id(), BatchAnswer.none(call.id(), whole.requestId())));
        return answers;
    }

    private void challenge(Set<String> scopes, String claims) {
        throw tokens.challenged(tokens.forScopes(scopes), claims, scopes);
    }

    private static Optional<Duration> longestWait(Collection<BatchAnswer> answers) {
        return answers.stream()
                .filter(BatchAnswer::busy)
                .map(answer -> RetryAfter.of(answer.headers().get("Retry-After"), Instant.now()))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }
}
