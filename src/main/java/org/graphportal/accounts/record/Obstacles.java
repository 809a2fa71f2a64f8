package org.graphportal.accounts.record;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Beginning;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Progress;

/** What in the record itself keeps a change from being undone, or somebody from going on with it. */
final class Obstacles {

    private Obstacles() {}

    /** Says why a change cannot be undone; BEGUN if it can. */
    static Beginning undoing(EntityManager entities, Change change, boolean late) {
        if (change.getProgress() == Progress.RUNNING || change.getProgress() == Progress.INTERRUPTED) {
            return Beginning.UNDO_RUNNING;
        }
        if (late) {
            return Beginning.UNDO_LATE;
        }
        if (isUndone(entities, change.getId())) {
            return Beginning.UNDONE;
        }
        return unsettled(entities, change.getId()) > 0 ? Beginning.UNDO_UNSETTLED : Beginning.BEGUN;
    }

    /** Says why somebody may not go on with a change; BEGUN if they may. Nobody changes their own account. */
    static Beginning resuming(EntityManager entities, String id, Author by) {
        if (isUndone(entities, id)) {
            return Beginning.UNDONE;
        }
        return left(entities, id, by.personId()) > 0 ? Beginning.OWN_ACCOUNT : Beginning.BEGUN;
    }

    private static boolean isUndone(EntityManager entities, String id) {
        return entities.createQuery("select count(change.id) from Change change where change.undoes = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    private static long unsettled(EntityManager entities, String id) {
        return entities.createQuery(
                        "select count(account.line) from ChangedAccount account"
                                + " where account.changeId = :id and account.outcome = :unchecked",
                        Long.class)
                .setParameter("id", id)
                .setParameter("unchecked", Outcome.UNCHECKED)
                .getSingleResult();
    }

    private static long left(EntityManager entities, String id, String account) {
        return entities.createQuery(
                        "select count(account.line) from ChangedAccount account where account.changeId = :id"
                                + " and lower(account.accountId) = :account and account.outcome in :open",
                        Long.class)
                .setParameter("id", id)
                .setParameter("account", account.toLowerCase(Locale.ROOT))
                .setParameter("open", List.of(Outcome.WAITING, Outcome.UNCHECKED))
                .getSingleResult();
    }
}
