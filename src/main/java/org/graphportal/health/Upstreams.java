package org.graphportal.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the services upstream have stopped answering, as the calls of people come to show. Told of every call by the
 * rooms that make them; says in the log once that one is down and once that it is back.
 */
@ApplicationScoped
public class Upstreams {

    private static final Logger LOG = System.getLogger(Upstreams.class.getName());

    /** RFC 9110 §15.6: bad gateway, service unavailable, gateway timeout. */
    private static final Set<Integer> OF_GATEWAYS = Set.of(502, 503, 504);

    private final Map<Upstream, Silence> silences = new EnumMap<>(Upstream.class);
    private final InstantSource clock;

    /** Goes by the clock of the machine. */
    public Upstreams() {
        this(Clock.systemUTC());
    }

    Upstreams(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Notes an answer. Whatever it says, somebody is there; but for a gateway that speaks of somebody who is not.
     *
     * @param status its HTTP status
     */
    public void answered(Upstream upstream, int status) {
        if (OF_GATEWAYS.contains(status)) {
            unanswered(upstream);
            return;
        }
        Silence silence = forget(upstream);
        if (silence != null && silence.down()) {
            LOG.log(Level.INFO, "{0} answers again; it had not since {1}", upstream.title(), silence.since());
        }
    }

    /** Notes a call that got no answer. */
    public synchronized void unanswered(Upstream upstream) {
        Silence before = silences.get(upstream);
        Silence now = Silence.after(before, clock.instant());
        silences.put(upstream, now);
        if (now.down() && !before.down()) {
            LOG.log(
                    Level.WARNING,
                    "{0} has not answered since {1}, {2} calls in a row; people are told so, and the portal stays ready",
                    upstream.title(),
                    now.since(),
                    now.calls());
        }
    }

    /** Returns since when a service has been down; empty while it answers. */
    public synchronized Optional<Instant> downSince(Upstream upstream) {
        return Optional.ofNullable(silences.get(upstream)).filter(Silence::down).map(Silence::since);
    }

    private synchronized Silence forget(Upstream upstream) {
        return silences.remove(upstream);
    }
}
