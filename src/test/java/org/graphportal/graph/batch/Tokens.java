package org.graphportal.graph.batch;

import java.util.concurrent.atomic.AtomicInteger;
import org.graphportal.token.StepUpProblem;
import org.graphportal.token.TokenProblem;
import org.graphportal.token.TokenSource;

/** A first token, and another one for each that is refused. */
final class Tokens implements TokenSource {

    static final String FIRST = "first";

    final AtomicInteger renewals = new AtomicInteger();
    private String token = FIRST;

    @Override
    public String token() {
        return token;
    }

    @Override
    public String insteadOf(String refused) {
        token = "token " + renewals.incrementAndGet();
        return token;
    }

    @Override
    public TokenProblem challenged(String refused, String claims) {
        return StepUpProblem.asking(claims);
    }
}
