package org.graphportal.accounts.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the record of a change while it is made. Every method is a transaction of its own: what it has written stands
 * when it returns.
 */
@ApplicationScoped
public class Records {

    /** So many rows are given to the database before they are forgotten here. */
    private static final int AT_ONCE = 500;

    @Inject
    RecordDatabase database;

    private final Clock clock = Clock.systemUTC();

    /**
     * Writes down a change that is about to begin, with what is known of its accounts.
     *
     * @throws RuntimeException when it cannot be written, or a change of that id has begun before
     */
    public void begin(Planned planned) {
        database.write(entities -> {
            entities.persist(new Change(planned, clock.instant()));
            for (int line = 0; line < planned.accounts().size(); line++) {
                entities.persist(new ChangedAccount(planned, line));
                if (line % AT_ONCE == 0) {
                    entities.flush();
                    entities.clear();
                }
            }
        });
    }

    /**
     * Notes that a change that is not finished goes on. One that ended with its server may have done more than is written:
     * databases may take a moment to keep what they were given. All of it has to be read.
     *
     * @throws RuntimeException when somebody else has noted so at the same moment
     */
    public void resume(String id) {
        database.write(entities -> {
            Change change = entities.find(Change.class, id);
            if (change.getProgress() == Progress.RUNNING) {
                move(entities, id, Outcome.WAITING, Outcome.UNCHECKED);
            }
            change.resume();
        });
    }

    /** Notes, before a call to Graph, that it is about to change these accounts: whatever comes of it, they have to be read. */
    public void before(String id, Collection<Integer> lines) {
        database.write(entities -> entities.createQuery(
                        "update ChangedAccount account set account.outcome = :unchecked, account.written = :now"
                                + " where account.changeId = :id and account.line in :lines")
                .setParameter("unchecked", Outcome.UNCHECKED)
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .setParameter("lines", lines)
                .executeUpdate());
    }

    /** Notes, after a call to Graph, what has come of it. */
    public void after(String id, Collection<Finding> findings) {
        Map<Integer, Finding> byLine = findings.stream().collect(Collectors.toMap(Finding::line, Function.identity()));
        database.write(entities -> entities.createQuery(
                        "select account from ChangedAccount account where account.changeId = :id and account.line in :lines",
                        ChangedAccount.class)
                .setParameter("id", id)
                .setParameter("lines", byLine.keySet())
                .getResultList()
                .forEach(account -> account.note(byLine.get(account.getLine()), clock.instant())));
    }

    /** Notes that what is still waiting has been tried for the last time. */
    public void giveUp(String id) {
        database.write(entities -> move(entities, id, Outcome.WAITING, Outcome.FAILED));
    }

    private static void move(EntityManager entities, String id, Outcome from, Outcome to) {
        entities.createQuery("update ChangedAccount account set account.outcome = :to"
                        + " where account.changeId = :id and account.outcome = :from")
                .setParameter("to", to)
                .setParameter("id", id)
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Notes that a change has ended, and how. */
    public void end(String id, Progress how) {
        database.write(entities -> entities.find(Change.class, id).end(how, clock.instant()));
    }

    /** Returns a change, empty when there is none of that id. */
    public Optional<Change> find(String id) {
        return Optional.ofNullable(id).map(known -> database.read(entities -> entities.find(Change.class, known)));
    }

    /** Returns the accounts of a change that have come to one of these, in their order. */
    public List<ChangedAccount> accounts(String id, Collection<Outcome> outcomes) {
        return database.read(entities -> entities.createQuery(
                        "select account from ChangedAccount account"
                                + " where account.changeId = :id and account.outcome in :outcomes order by account.line",
                        ChangedAccount.class)
                .setParameter("id", id)
                .setParameter("outcomes", outcomes)
                .getResultList());
    }
}
