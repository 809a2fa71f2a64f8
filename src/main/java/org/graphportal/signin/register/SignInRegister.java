package org.graphportal.signin.register;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.graphportal.settings.Portal;

/** Says whether a sign-in has ended on any server, and ends it on all of them. */
@ApplicationScoped
public class SignInRegister {

    private static final Logger LOG = System.getLogger(SignInRegister.class.getName());

    /** By then a sign-out has come to every server. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** A database that has failed just now is left alone for so long. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Clocks of servers differ by a minute at most, and what was written at a moment can be read a little later. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /** Ends that the database has not taken; more can only be names that strangers have made up. */
    private static final int MOST_PENDING = 1_000;

    @Inject
    SignInTable table;

    @Inject
    Portal portal;

    @Resource
    ManagedExecutorService executor;

    InstantSource clock = Clock.systemUTC();

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final Map<String, Instant> pending = new ConcurrentHashMap<>();
    private final Lock refreshing = new ReentrantLock();
    private volatile Instant read = Instant.EPOCH;
    private volatile Instant next = Instant.EPOCH;
    private volatile Instant resting = Instant.EPOCH;
    private volatile boolean made;

    /** Opens the database besides the start, so that nobody waits for it. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        executor.submit(this::refresh);
    }

    /**
     * Enters a sign-in.
     *
     * @param name see {@link SignInName}
     * @param since when it was
     */
    public void enter(String name, Instant since) {
        write(() -> {
            table.forget(clock.instant());
            table.enter(name, since.plus(portal.sessionLifetime()));
        });
    }

    /**
     * Ends a sign-in wherever its session is. Where there is none of that name nothing happens, and nothing is kept. What the
     * database does not take now it is told when it is back.
     */
    public void end(String name) {
        Instant now = clock.instant();
        if (!write(() -> end(name, now)) && pending.size() < MOST_PENDING) {
            pending.put(name, now);
        }
    }

    private void end(String name, Instant moment) throws SQLException {
        // Names come from anybody: only one that is known is a reason to read before it is time.
        if (table.end(name, moment)) {
            next = Instant.EPOCH;
        }
    }

    /**
     * Ends all sign-ins until now of some people.
     *
     * @param names see {@link SignInName#ofPerson}
     * @throws IllegalStateException when the database does not take it
     */
    public void endPeople(Collection<String> names) {
        Instant now = clock.instant();
        try {
            open();
            table.endPeople(names, now, now.plus(portal.sessionLifetime()));
        } catch (SQLException e) {
            throw new IllegalStateException("Sessions of disabled accounts cannot be ended", e);
        }
        next = Instant.EPOCH;
    }

    /** Tells whether a sign-in of that name has been ended since it began. */
    public boolean hasEnded(String name, Instant since) {
        if (clock.instant().isAfter(next)) {
            refresh();
        }
        Instant end = ended.get(name);
        return end != null && !since.isAfter(end);
    }

    /** Reads what is new. While somebody is at it, others go on with what is known: a database that hangs hangs one request. */
    private void refresh() {
        if (!refreshing.tryLock()) {
            return;
        }
        try {
            if (clock.instant().isAfter(next)) {
                write(this::read);
            }
        } finally {
            refreshing.unlock();
        }
    }

    private void read() throws SQLException {
        Instant now = clock.instant();
        for (Map.Entry<String, Instant> end : pending.entrySet()) {
            table.end(end.getKey(), end.getValue());
            pending.remove(end.getKey());
        }
        ended.putAll(table.endedSince(read.minus(OVERLAP)));
        ended.values().removeIf(end -> end.plus(portal.sessionLifetime()).isBefore(now));
        read = now;
        next = now.plus(FRESH);
    }

    /** Tells whether it was done; a database that has failed just now is not tried. */
    private boolean write(Work work) {
        if (clock.instant().isBefore(resting)) {
            return false;
        }
        try {
            open();
            work.run();
            return true;
        } catch (SQLException e) {
            resting = clock.instant().plus(PAUSE);
            next = resting;
            LOG.log(Level.WARNING, "Sign-outs do not reach other servers, the database fails: {0}", e.getMessage());
            return false;
        }
    }

    private void open() throws SQLException {
        if (made) {
            return;
        }
        try {
            table.make();
        } catch (SQLException e) {
            // Where two servers make it at the same moment PostgreSQL refuses one of them, "if not exists" or not.
            table.make();
        }
        made = true;
    }

    /** What is done with the database. */
    private interface Work {
        void run() throws SQLException;
    }
}
