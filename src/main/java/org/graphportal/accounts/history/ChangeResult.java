package org.graphportal.accounts.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.Outcome;
import org.graphportal.accounts.record.Progress;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.Tables;
import org.graphportal.accounts.run.Jobs;
import org.graphportal.accounts.run.Pulse;
import org.graphportal.accounts.run.Undoing;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;

/** {@code /admin/change}: how far a change has come, and what has become of each account. */
@Named
@RequestScoped
public class ChangeResult {

    private static final int PAGE = 100;

    @Inject
    Records records;

    @Inject
    History history;

    @Inject
    Tables tables;

    @Inject
    Jobs jobs;

    @Inject
    Undoing undoing;

    @Inject
    CurrentPerson person;

    private String id;
    private boolean readable;
    private Change change;
    private Map<Outcome, Long> counts;
    private Optional<Pulse> pulse = Optional.empty();
    private Shown shown;

    /** Reads the change that the address names; where there is none, that is a page that does not exist. */
    public void load() throws IOException {
        Map<String, String> parameters = context().getRequestParameterMap();
        id = parameters.getOrDefault("id", "");
        readable = tables.isReady();
        if (readable) {
            // In this order: a job that ends in between has written all that it knows.
            pulse = jobs.pulse(id);
            change = records.find(id)
                    .filter(found -> found.isIn(signedIn().tenantId()))
                    .orElse(null);
            counts = history.counts(id);
            shown = Shown.of(parameters);
        }
        if (readable && change == null) {
            context().responseSendError(404, null);
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private SignedInPerson signedIn() {
        return person.person().orElseThrow();
    }

    /** Returns what names it in addresses. */
    public String getId() {
        return id;
    }

    /** Tells whether the record can be read. */
    public boolean isReadable() {
        return readable;
    }

    /** Returns the change. */
    public Change getChange() {
        return change;
    }

    /** Tells whether it is the change of the person who looks at it. */
    public boolean isOwn() {
        return change.isOf(signedIn().tenantId(), signedIn().objectId());
    }

    /** Tells whether it is being made at this moment. */
    public boolean isRunning() {
        return pulse.isPresent();
    }

    /** Tells whether Graph has asked for patience. */
    public boolean isWaiting() {
        return pulse.filter(Pulse::isWaiting).isPresent();
    }

    /** Returns how many seconds it will take still, null while nobody knows. */
    public Long getSecondsLeft() {
        return pulse.flatMap(Pulse::remaining)
                .map(Duration::toSeconds)
                .map(seconds -> seconds + 1)
                .orElse(null);
    }

    /** Tells whether it was under way when the server ended. */
    public boolean isInterrupted() {
        return pulse.isEmpty() && change.getProgress() == Progress.RUNNING;
    }

    /** Tells whether it can be gone on with: it has ended with accounts of which nothing final is known. */
    public boolean isResumable() {
        return !isRunning() && isOwn() && (isInterrupted() || counts.get(Outcome.WAITING) > 0);
    }

    /** Tells whether something can be found out. */
    public boolean isUnsettled() {
        return !isRunning() && isOwn() && counts.get(Outcome.UNCHECKED) > 0;
    }

    /** Tells whether something has failed that can be tried again. */
    public boolean isFailed() {
        return !isRunning() && !isInterrupted() && counts.get(Outcome.FAILED) + counts.get(Outcome.REFUSED) > 0;
    }

    /** Tells whether it can be undone. */
    public boolean isUndoable() {
        return !isRunning()
                && counts.get(Outcome.CHANGED) > 0
                && undoing.problemKey(change).isEmpty();
    }

    /** Returns the change that undoes this one, null where none does. */
    public Change getUndoneBy() {
        return history.undoing(change.getId()).orElse(null);
    }

    /** Returns how many accounts have come to what. */
    public List<Count> getCounts() {
        return Arrays.stream(Outcome.values())
                .map(outcome -> new Count(outcome, counts.get(outcome)))
                .filter(count -> count.accounts() > 0)
                .toList();
    }

    /** Returns how many accounts there are. */
    public long getTotal() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many are done. */
    public long getDone() {
        return getTotal() - counts.get(Outcome.WAITING) - counts.get(Outcome.UNCHECKED);
    }

    /** Returns which of the accounts are shown. */
    public Shown getShown() {
        return shown;
    }

    /** Returns the accounts that are shown. */
    public List<ChangedAccount> getAccounts() {
        return history.accounts(id, shown.outcome(), shown.page() * PAGE, PAGE);
    }

    /** Tells whether more accounts come after those that are shown. */
    public boolean isMore() {
        long all = shown.outcome() == null ? getTotal() : counts.get(shown.outcome());
        return (shown.page() + 1L) * PAGE < all;
    }
}
