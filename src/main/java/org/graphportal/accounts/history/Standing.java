package org.graphportal.accounts.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.graphportal.accounts.record.Beginnings;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.signin.SignedInPerson;

/**
 * Where a change stands, and what somebody may do about it.
 *
 * @param change the change
 * @param counts how many accounts have come to what
 * @param sessionsOpen how many were changed whose sessions at Entra ID are to be ended still
 * @param running whether some server makes it at this moment
 * @param undoneBy the change that undoes it, null where none does
 * @param person who looks at it
 */
public record Standing(
        Change change,
        Map<Outcome, Long> counts,
        long sessionsOpen,
        boolean running,
        Change undoneBy,
        SignedInPerson person) {

    /**
     * How many accounts have come to something.
     *
     * @param outcome what
     * @param accounts how many
     */
    public record Count(Outcome outcome, long accounts) {}

    /** Tells whether its server has ended in the middle. */
    public boolean isInterrupted() {
        return !running && isInterrupted(change);
    }

    static boolean isInterrupted(Change notMade) {
        return notMade.getProgress() == Progress.RUNNING || notMade.getProgress() == Progress.INTERRUPTED;
    }

    /** Returns how far a change has come; one that no server makes any more was interrupted, whatever its record says. */
    static Progress progress(Change change, Beginnings beginnings) {
        return isInterrupted(change) && !beginnings.isMade(change) ? Progress.INTERRUPTED : change.getProgress();
    }

    /** Tells whether it is made in the name of the person who looks at it. */
    public boolean isStoppable() {
        return running && !isOthers();
    }

    /** Tells whether the person may go on with it: any administrator where it was interrupted, else whoever has made it. */
    public boolean isResumable() {
        boolean left = isInterrupted() || counts.get(Outcome.WAITING) + sessionsOpen > 0;
        return !running && undoneBy == null && left && !isOthers();
    }

    /** Tells whether it is another administrator's business to stop it, or to go on with it. */
    public boolean isOthers() {
        return running
                ? !change.isMadeFor(person.tenantId(), person.objectId())
                : !isInterrupted() && !change.isOf(person.tenantId(), person.objectId());
    }

    /** Tells whether something can be found out, which any administrator may. */
    public boolean isUnsettled() {
        return !running && (isInterrupted() || counts.get(Outcome.UNCHECKED) > 0);
    }

    /** Tells whether something has failed that can be tried again. */
    public boolean isFailed() {
        return !running && !isInterrupted() && counts.get(Outcome.FAILED) + counts.get(Outcome.REFUSED) > 0;
    }

    /** Returns how many accounts there are. */
    public long getTotal() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns of how many accounts nothing final is known. */
    public long getOpen() {
        return counts.get(Outcome.WAITING) + counts.get(Outcome.UNCHECKED);
    }

    /** Returns how many are done. */
    public long getDone() {
        return getTotal() - getOpen();
    }

    /** Returns how many accounts have come to what, without what none has come to. */
    public List<Count> getCounted() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Count(outcome, counts.get(outcome)))
                .filter(count -> count.accounts() > 0)
                .toList();
    }
}
