package org.graphportal.graph.transport;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;

/** How long one click of a person may wait for Graph, however many calls and repetitions that takes. */
@RequestScoped
public class ClickBudget {

    private static final Duration WHOLE = Duration.ofSeconds(4);

    private Instant end;

    /** Lets it end at a moment, unless it ends sooner: for requests that have waited for somebody else already. */
    public void endBy(Instant latest) {
        left();
        if (latest.isBefore(end)) {
            end = latest;
        }
    }

    /** Begins anew: what follows keeps nobody from looking at what is there already. */
    public void restart() {
        end = null;
    }

    /** Returns what is left of it, all of it at the first call; negative when it is over. */
    public Duration left() {
        Instant now = Instant.now();
        if (end == null) {
            end = now.plus(WHOLE);
        }
        return Duration.between(now, end);
    }
}
