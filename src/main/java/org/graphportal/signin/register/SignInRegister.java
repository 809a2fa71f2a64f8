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
import java.util.concurrent.TimeUnit;
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

    /** Ends that the database has not taken and that strangers have asked for: more can only be names that they have made up. */
    private static final int MOST_FROM_OUTSIDE = 1_000;

    @Inject
    SignInTable table;

    @Inject
    Portal portal;

    @Resource
    ManagedExecutorService executor;

    InstantSource clock = Clock.systemUTC();

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final Backlog backlog = new Backlog();
    private final Lock refreshing = new ReentrantLock();
    /** When somebody began to read, null while nobody does. */
    private volatile Instant begun;

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
        Instant over = since.plus(portal.sessionLifetime());
        boolean entered = write(() -> {
            table.forget(clock.instant());
            table.enter(name, over);
        });
        if (!entered) {
            backlog.enter(name, over);
        }
    }

    /** Ends a sign-in wherever its session is. What the database does not take now it is told when it is back. */
    public void end(String name) {
        Instant now = clock.instant();
        if (!write(() -> end(name, now))) {
            backlog.end(name, now);
        }
    }

    /** The same on the word of somebody who is not known. Where there is none of that name nothing happens. */
    public void endFromOutside(String name) {
        if (backlog.ends() < MOST_FROM_OUTSIDE) {
            end(name);
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
        return isSince(ended.get(name), since) || isSince(backlog.ended(name), since);
    }

    private static boolean isSince(Instant end, Instant since) {
        return end != null && !since.isAfter(end);
    }

    /**
     * Reads what is new. A healthy database is worth the moment that others wait for it; of one that hangs only one request
     * waits, and the others go on with what is known.
     */
    private void refresh() {
        if (!mayRefresh()) {
            return;
        }
        try {
            begun = clock.instant();
            if (begun.isAfter(next)) {
                write(this::read);
            }
        } finally {
            begun = null;
            refreshing.unlock();
        }
    }

    private boolean mayRefresh() {
        Instant since = begun;
        try {
            return since != null && clock.instant().isAfter(since.plus(FRESH))
                    ? refreshing.tryLock()
                    : refreshing.tryLock(FRESH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read() throws SQLException {
        Instant now = clock.instant();
        backlog.tell(table, now, ended);
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
