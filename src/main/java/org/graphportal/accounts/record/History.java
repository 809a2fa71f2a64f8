package org.graphportal.accounts.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    /** Returns how many accounts of a change have come to what; zero for what none has come to. */
    public Map<Outcome, Long> counts(String id) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0L);
        }
        database.read(entities -> entities.createQuery(
                                "select account.outcome, count(account.line) from ChangedAccount account"
                                        + " where account.changeId = :id group by account.outcome",
                                Object[].class)
                        .setParameter("id", id)
                        .getResultList())
                .forEach(row -> counts.put((Outcome) row[0], ((Number) row[1]).longValue()));
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
