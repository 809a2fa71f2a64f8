package org.graphportal.graph.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How often, and for how long, a Graph that is busy is asked again while somebody waits for the page (Graph: Microsoft
 * Graph throttling guidance). For one call, or one batch; made anew for each.
 */
public final class Patience {

    private static final int MOST_TRIES = 3;
    /** Without a word of Graph's about it, the first wait; the next one is twice as long. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(300);
    /** No call is begun that has less time than this. */
    private static final Duration LEAST = Duration.ofMillis(500);

    private final ClickBudget budget;
    private int tries = 1;

    /** Begins with the first try. */
    public Patience(ClickBudget budget) {
        this.budget = budget;
    }

    /**
     * Waits as long as Graph asks for.
     *
     * @param asked empty when Graph does not say
     * @return whether to try again; nobody has waited where there were tries enough, or no time is left for another
     */
    public boolean lasts(Optional<Duration> asked) {
        Duration wait = asked.orElse(FIRST_WAIT.multipliedBy(1L << (tries - 1)));
        if (tries == MOST_TRIES || wait.plus(LEAST).compareTo(budget.left()) > 0) {
            return false;
        }
        tries++;
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
