package org.graphportal.accounts.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Beginning;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.settings.AccountRules;

/**
 * Writes down that a change begins or goes on. What would forbid it is looked at in the same transaction, and where two
 * want to at once, on whatever server, the database lets one.
 */
@ApplicationScoped
public class Beginnings {

    /** So many rows are given to the database before they are forgotten here. */
    private static final int AT_ONCE = 500;

    @Inject
    RecordDatabase database;

    @Inject
    ThisNode node;

    @Inject
    AccountRules rules;

    private final Clock clock = Clock.systemUTC();

    /**
     * Writes down a change that is about to begin at this server, with what is known of its accounts.
     *
     * @throws RuntimeException when it cannot be written
     */
    public Beginning begin(Planned planned) {
        return decide(planned.id(), entities -> begin(entities, planned));
    }

    /**
     * Notes that a change that has stopped goes on at this server.
     *
     * @param by in whose name
     * @param settling whether it is only found out what is not known
     * @throws RuntimeException when it cannot be written
     */
    public Beginning resume(String id, Author by, boolean settling) {
        return decide(id, entities -> resume(entities, id, by, settling));
    }

    /** Says whether a change can be undone at the moment; BEGUN if so. */
    public Beginning undoing(Change change) {
        return database.read(entities -> undoing(entities, change));
    }

    /** Tells whether some server makes a change at the moment; one that is not made and has not ended is interrupted. */
    public boolean isMade(Change change) {
        return node.isMade(change, clock.instant());
    }

    /** This server has done what it could about a change. */
    public void leave(String id) {
        node.leave(id);
    }

    private Beginning decide(String id, Function<EntityManager, Beginning> work) {
        // Whoever loses a race against another transaction sees what that has done when it tries once more.
        Beginning beginning = twice(() -> entered(id, work));
        try {
            return twice(() -> {
                database.keep();
                return beginning;
            });
        } catch (RuntimeException e) {
            if (beginning == Beginning.BEGUN) {
                node.leave(id);
            }
            throw e;
        }
    }

    private static Beginning twice(Supplier<Beginning> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            return step.get();
        }
    }

    private Beginning entered(String id, Function<EntityManager, Beginning> work) {
        AtomicBoolean entered = new AtomicBoolean();
        try {
            return database.write(entities -> {
                Beginning found = work.apply(entities);
                if (found == Beginning.BEGUN) {
                    node.enter(id);
                    entered.set(true);
                }
                return found;
            });
        } catch (RuntimeException e) {
            if (entered.get()) {
                node.leave(id);
            }
            throw e;
        }
    }

    private Beginning begin(EntityManager entities, Planned planned) {
        if (entities.find(Change.class, planned.id()) != null) {
            return Beginning.BEGUN_BEFORE;
        }
        Beginning undo =
                planned.undoes() == null ? Beginning.BEGUN : undoing(entities, locked(entities, planned.undoes()));
        if (undo != Beginning.BEGUN) {
            return undo;
        }
        Beginning room = room(entities, planned.id(), planned.by());
        if (room != Beginning.BEGUN) {
            return room;
        }
        Change change = new Change(planned, clock.instant());
        change.run(planned.by(), node.name(), clock.instant());
        entities.persist(change);
        for (int line = 0; line < planned.accounts().size(); line++) {
            if (line % AT_ONCE == 0) {
                entities.flush();
                entities.clear();
            }
            entities.persist(new ChangedAccount(planned, line));
        }
        return Beginning.BEGUN;
    }

    private Beginning resume(EntityManager entities, String id, Author by, boolean settling) {
        Change change = locked(entities, id);
        if (isMade(change)) {
            return Beginning.BEGUN_BEFORE;
        }
        Beginning obstacle = settling ? Beginning.BEGUN : Obstacles.resuming(entities, id, by);
        if (obstacle != Beginning.BEGUN) {
            return obstacle;
        }
        Beginning room = room(entities, id, by);
        if (room != Beginning.BEGUN) {
            return room;
        }
        change.run(by, node.name(), clock.instant());
        entities.persist(new Continuation(id, by, settling, clock.instant()));
        return Beginning.BEGUN;
    }

    /** Says whether something is made in somebody's name; a change whose server is gone is marked as interrupted. */
    private Beginning room(EntityManager entities, String id, Author by) {
        List<Change> others = entities.createQuery(
                        "select change from Change change where change.runningFor = :key", Change.class)
                .setParameter("key", by.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Change other : others) {
            if (isMade(other)) {
                return other.getId().equals(id) ? Beginning.BEGUN_BEFORE : Beginning.ONE_AT_A_TIME;
            }
            other.end(Ending.of(Progress.INTERRUPTED), null);
        }
        entities.flush();
        return Beginning.BEGUN;
    }

    private Beginning undoing(EntityManager entities, Change change) {
        Instant now = clock.instant();
        return Obstacles.undoing(entities, change, now.isAfter(change.getBegun().plus(rules.undoWithin())));
    }

    private static Change locked(EntityManager entities, String id) {
        return Optional.ofNullable(entities.find(Change.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new IllegalArgumentException("There is no change " + id));
    }
}
