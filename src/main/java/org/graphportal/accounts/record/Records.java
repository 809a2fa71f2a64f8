package org.graphportal.accounts.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.ChangeStopped;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Finding;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Progress;

/**
 * Writes the record of a change while this server makes it. Every method is a transaction of its own, and nothing is written
 * about a change that another server has gone on with meanwhile.
 */
@ApplicationScoped
public class Records {

    @Inject
    RecordDatabase database;

    @Inject
    ThisNode node;

    Clock clock = Clock.systemUTC();

    /**
     * Notes that this server still makes a change.
     *
     * @throws ChangeStopped when it may not go on
     */
    public void beat(String id) {
        database.run(entities -> goingOn(entities, id));
    }

    /**
     * Notes, before a call to Graph, that it is about to change these accounts: whatever comes of it, they have to be read.
     * When this returns it has been written a moment ago: this server may have stood still meanwhile, and another may have
     * gone on with the change. What took so long is written once more, which finds out whose the change is by now.
     *
     * @throws ChangeStopped when the call may not be made
     * @throws PersistenceException when that cannot be written, or not in time
     */
    public void before(String id, Collection<Integer> lines) {
        if (!isWrittenInTime(id, lines) && !isWrittenInTime(id, lines)) {
            throw new PersistenceException("Twice it took more than " + ThisNode.MOST_BEFORE_SENDING.toSeconds()
                    + " s to write down what was about to be sent");
        }
    }

    private boolean isWrittenInTime(String id, Collection<Integer> lines) {
        Instant begun = clock.instant();
        database.runForGood(entities -> aboutToChange(entities, id, lines));
        return Duration.between(begun, clock.instant()).abs().compareTo(ThisNode.MOST_BEFORE_SENDING) <= 0;
    }

    private void aboutToChange(EntityManager entities, String id, Collection<Integer> lines) {
        Change change = goingOn(entities, id);
        entities.createQuery(
                        "update ChangedAccount account set account.outcome = :unchecked, account.sent = :now,"
                                + " account.sentBy = :by, account.written = :now where account.changeId = :id and account.line in :lines")
                .setParameter("unchecked", Outcome.UNCHECKED)
                .setParameter("now", clock.instant())
                .setParameter("by", change.getMadeFor())
                .setParameter("id", id)
                .setParameter("lines", lines)
                .executeUpdate();
    }

    /** Notes that Graph has not even looked at a call: these accounts are what they were before. */
    public void notDone(String id, Collection<Integer> lines) {
        database.run(entities -> {
            own(entities, id);
            entities.createQuery("update ChangedAccount account set account.outcome = :waiting, account.sent = null"
                            + " where account.changeId = :id and account.line in :lines")
                    .setParameter("waiting", Outcome.WAITING)
                    .setParameter("id", id)
                    .setParameter("lines", lines)
                    .executeUpdate();
        });
    }

    /** Notes, after a call to Graph, what has come of it. */
    public void after(String id, Collection<Finding> findings) {
        Map<Integer, Finding> byLine = findings.stream().collect(Collectors.toMap(Finding::line, Function.identity()));
        database.run(entities -> {
            own(entities, id);
            entities.createQuery(
                            "select account from ChangedAccount account"
                                    + " where account.changeId = :id and account.line in :lines",
                            ChangedAccount.class)
                    .setParameter("id", id)
                    .setParameter("lines", byLine.keySet())
                    .getResultList()
                    .forEach(account -> account.note(byLine.get(account.getLine()), clock.instant()));
        });
    }

    /** Notes that what is still waiting has been tried for the last time; why stays as it was said. */
    public void giveUp(String id) {
        database.run(entities -> {
            own(entities, id);
            entities.createQuery("update ChangedAccount account set account.outcome = :failed"
                            + " where account.changeId = :id and account.outcome = :waiting")
                    .setParameter("failed", Outcome.FAILED)
                    .setParameter("id", id)
                    .setParameter("waiting", Outcome.WAITING)
                    .executeUpdate();
        });
    }

    /** Notes that a change has ended, and how. */
    public void end(String id, Ending how) {
        database.run(entities -> own(entities, id).end(how, clock.instant()));
    }

    /** Asks whichever server makes a change of somebody's to stop: this one, or with null all that they have. */
    public void askToStop(Author who, String id, Progress why) {
        database.run(entities -> entities
                .createQuery("select change from Change change where change.runningFor = :key", Change.class)
                .setParameter("key", who.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(change -> id == null || id.equals(change.getId()))
                .forEach(change -> change.askToStop(why)));
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

    private Change goingOn(EntityManager entities, String id) {
        Change change = own(entities, id);
        if (change.getStopAsked() != null) {
            throw new ChangeStopped(change.getStopAsked());
        }
        change.beat(clock.instant());
        return change;
    }

    private Change own(EntityManager entities, String id) {
        Change change = entities.find(Change.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (change == null || !node.name().equals(change.getOwner())) {
            throw new ChangeStopped(null);
        }
        return change;
    }
}
