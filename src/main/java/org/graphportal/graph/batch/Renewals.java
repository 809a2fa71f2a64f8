package org.graphportal.graph.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.token.TokenProblem;
import org.graphportal.token.TokenSource;

/** What Graph thinks of the tokens of a run: one that it refuses is renewed, and the calls are made once more. */
final class Renewals {

    private final TokenSource tokens;
    private final Set<String> repeated = new HashSet<>();
    private String refusedToken;
    private String workingToken;

    Renewals(TokenSource tokens) {
        this.tokens = tokens;
    }

    /**
     * Returns what is to be sent again with another token. A call that was refused with two of them, the second of which is
     * good enough for its neighbours, has failed, unless Graph says what it wants the person to prove.
     */
    List<Waiting.Entry> refused(Flight flight, List<BatchAnswer> answers) {
        boolean works = answers.stream().anyMatch(answer -> answer.certain() && !answer.tokenRefused());
        if (works || answers.stream().noneMatch(BatchAnswer::tokenRefused)) {
            workingToken = flight.token();
        }
        boolean asking = BatchAnswer.claimsAskedFor(answers).isPresent();
        return flight.entries().stream()
                .filter(entry -> answers.get(flight.entries().indexOf(entry)).tokenRefused())
                .filter(entry -> repeated.add(entry.call().id()) || !works || asking)
                .toList();
    }

    /**
     * Sees to another token. The batches in flight may all be refused because of one.
     *
     * @param claims what Graph wants the person to prove instead, JSON
     * @throws TokenProblem when it does: that cannot be done here
     * @throws GraphProblem when this one was the other, and has never been good for anything
     */
    void renew(Flight flight, Optional<String> claims) {
        if (claims.isPresent()) {
            throw tokens.challenged(flight.token(), claims.get());
        }
        if (flight.token().equals(refusedToken)) {
            return;
        }
        if (refusedToken != null && !flight.token().equals(workingToken)) {
            throw GraphProblem.tokenRefused(flight.requestId());
        }
        refusedToken = flight.token();
        if (tokens.insteadOf(refusedToken).equals(refusedToken)) {
            throw GraphProblem.tokenRefused(flight.requestId());
        }
    }
}
