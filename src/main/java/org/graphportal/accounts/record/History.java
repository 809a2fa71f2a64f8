package org.graphportal.accounts.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Outcome;

/** Reads what has been changed. */
@ApplicationScoped
public class History {

    private static final String MATCHES = " where change.tenantId = :tenant and (:pattern = '%'"
            + " or lower(change.personName) like :pattern escape '!' or lower(change.reason) like :pattern escape '!'"
            + " or exists (select account.line from ChangedAccount account where account.changeId = change.id"
            + " and (lower(account.userPrincipalName) like :pattern escape '!'"
            + " or lower(account.displayName) like :pattern escape '!' or account.accountId = :term)))";

    @Inject
    RecordDatabase database;

    /**
     * Returns changes, the latest first.
     *
     * @param tenant the tenant whose they are
     * @param term part of a name or reason, or a whole object id; empty for all
     * @param first how many to leave out
     * @param most how many at most
     */
    public List<Change> changes(String tenant, String term, int first, int most) {
        String query = "select change from Change change" + MATCHES + " order by change.begun desc, change.id";
        return database.read(entities -> matching(entities.createQuery(query, Change.class), tenant, term)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList());
    }

    /** Returns the ids of all that match, in the same order. */
    public List<String> ids(String tenant, String term) {
        String query = "select change.id from Change change" + MATCHES + " order by change.begun desc, change.id";
        return database.read(entities -> matching(entities.createQuery(query, String.class), tenant, term)
                .getResultList());
    }

    /** Returns changes by their ids, a few hundred at most, the latest first. */
    public List<Change> changes(List<String> ids) {
        return database.read(entities -> entities.createQuery(
                        "select change from Change change where change.id in :ids order by change.begun desc, change.id",
                        Change.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Returns how many accounts of a change have come to what; zero for what none has come to. */
    public Map<Outcome, Long> counts(String id) {
        return counts(List.of(id)).get(id);
    }

    /** Returns the same for some changes, a few hundred at most. */
    public Map<String, Map<Outcome, Long>> counts(List<String> ids) {
        Map<String, Map<Outcome, Long>> counts = new HashMap<>();
        ids.forEach(id -> counts.put(id, none()));
        if (ids.isEmpty()) {
            return counts;
        }
        database.read(entities -> entities.createQuery(
                                "select account.changeId, account.outcome, count(account.line)"
                                        + " from ChangedAccount account where account.changeId in :ids"
                                        + " group by account.changeId, account.outcome",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultList())
                .forEach(row -> counts.get(row[0]).put((Outcome) row[1], ((Number) row[2]).longValue()));
        return counts;
    }

    private static Map<Outcome, Long> none() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        return counts;
    }

    /**
     * Returns accounts of a change in their order.
     *
     * @param outcome what they have come to, null for any
     * @param first how many to leave out
     * @param most how many at most
     */
    public List<ChangedAccount> accounts(String id, Outcome outcome, int first, int most) {
        return database.read(entities -> entities.createQuery(
                        "select account from ChangedAccount account where account.changeId = :id"
                                + " and account.outcome in :outcomes order by account.line",
                        ChangedAccount.class)
                .setParameter("id", id)
                .setParameter("outcomes", outcome == null ? EnumSet.allOf(Outcome.class) : EnumSet.of(outcome))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList());
    }

    /** Returns how many accounts were changed whose sessions at Entra ID should have ended, and nobody knows whether. */
    public long sessionsOpen(Change change) {
        return !change.isEndingSessions()
                ? 0
                : database.read(entities -> entities.createQuery(
                                "select count(account.line) from ChangedAccount account where account.changeId = :id"
                                        + " and account.outcome = :changed and account.sessions is null",
                                Long.class)
                        .setParameter("id", change.getId())
                        .setParameter("changed", Outcome.CHANGED)
                        .getSingleResult());
    }

    /** Returns who has gone on with a change, the first first. */
    public List<Continuation> continuations(String id) {
        return database.read(entities -> entities.createQuery(
                        "select step from Continuation step where step.changeId = :id order by step.begun, step.id",
                        Continuation.class)
                .setParameter("id", id)
                .getResultList());
    }

    /** Returns the names of all who have made a change, as they were then, by their object ids. */
    public Map<String, String> makers(Change change) {
        Map<String, String> names = new HashMap<>();
        continuations(change.getId()).stream()
                .filter(step -> !step.isSettling())
                .forEach(step -> names.put(step.getPersonId(), step.getPersonName()));
        names.put(change.getPersonId(), change.getPersonName());
        return names;
    }

    /** Returns the change that is made in somebody's name at the moment, empty when none is. */
    public Optional<Change> runningFor(Author who) {
        return database
                .read(entities -> entities.createQuery(
                                "select change from Change change where change.runningFor = :key", Change.class)
                        .setParameter("key", who.key())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** Returns the change that undoes another, empty when none does. */
    public Optional<Change> undoing(String id) {
        return database
                .read(entities -> entities.createQuery(
                                "select change from Change change where change.undoes = :id order by change.begun desc",
                                Change.class)
                        .setParameter("id", id)
                        .setMaxResults(1)
                        .getResultList())
                .stream()
                .findFirst();
    }

    private static <T> TypedQuery<T> matching(TypedQuery<T> query, String tenant, String term) {
        String plain = term.toLowerCase(Locale.ROOT);
        String escaped = plain.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return query.setParameter("tenant", tenant)
                .setParameter("pattern", "%" + escaped + (escaped.isEmpty() ? "" : "%"))
                .setParameter("term", plain);
    }
}
