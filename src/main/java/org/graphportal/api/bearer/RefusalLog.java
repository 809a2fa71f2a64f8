package org.graphportal.api.bearer;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One line for each refused token, up to ten in a second: anybody can send as many as they like. How many more there were is
 * said with the next refusal in a later second, which may be long after; of the last flood before the end, never.
 */
@ApplicationScoped
class RefusalLog {

    private static final Logger LOG = System.getLogger(RefusalLog.class.getName());
    private static final int LINES_PER_SECOND = 10;

    private final AtomicLong second = new AtomicLong();
    private final AtomicInteger refusals = new AtomicInteger();

    void note(Refused refused, Problem problem) {
        long now = System.currentTimeMillis() / 1000;
        if (second.getAndSet(now) != now) {
            int silent = refusals.getAndSet(0) - LINES_PER_SECOND;
            if (silent > 0) {
                LOG.log(Level.WARNING, "The API refused {0} more in an earlier second", silent);
            }
        }
        if (refusals.incrementAndGet() <= LINES_PER_SECOND) {
            LOG.log(
                    Level.WARNING,
                    "The API refused a call: {0} {1} ({2}), correlation id {3}",
                    problem.status(),
                    refused.error().orElse(""),
                    refused.getMessage(),
                    problem.correlationId());
        }
    }
}
