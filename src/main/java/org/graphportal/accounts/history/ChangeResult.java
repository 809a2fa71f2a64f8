package org.graphportal.accounts.history;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graphportal.accounts.record.Beginnings;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.Continuation;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.facts.Beginning;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.tables.Tables;
import org.graphportal.accounts.run.Jobs;
import org.graphportal.accounts.run.Pulse;

/** {@code /admin/change}: how far a change has come, and what has become of each account. */
@Named
@RequestScoped
public class ChangeResult {

    private static final int PAGE = 100;

    /** What may keep a change from going on, as addresses name it. */
    private static final Set<String> PROBLEMS = Set.of("change.one-at-a-time", "change.undo.done", "change.own-left");

    @Inject
    Standings standings;

    @Inject
    History history;

    @Inject
    Tables tables;

    @Inject
    Jobs jobs;

    @Inject
    Beginnings beginnings;

    private String id;
    private String problemKey;
    private boolean readable;
    private Standing standing;
    private Map<String, String> makers;
    private Optional<Pulse> pulse = Optional.empty();
    private Shown shown;

    /** Reads the change that the address names; where there is none, that is a page that does not exist. */
    public void load() throws IOException {
        Map<String, String> parameters = context().getRequestParameterMap();
        id = parameters.getOrDefault("id", "");
        String problem = parameters.getOrDefault("problem", "");
        problemKey = PROBLEMS.contains(problem) ? problem : null;
        readable = tables.isReady();
        if (readable) {
            shown = Shown.of(parameters);
            pulse = jobs.pulse(id);
            standing = standings.find(id).orElse(null);
            if (standing == null) {
                context().responseSendError(404, null);
                FacesContext.getCurrentInstance().responseComplete();
                return;
            }
            makers = history.makers(standing.change());
            if (parameters.containsKey("fresh") && isFreshSignInNeeded()) {
                standings.demandFreshSignIn();
            }
        }
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** Returns what names it in addresses. */
    public String getId() {
        return id;
    }

    /** Tells whether the record can be read. */
    public boolean isReadable() {
        return readable;
    }

    /** Returns the key of why it does not go on, null when nothing keeps it. */
    public String getProblemKey() {
        return problemKey;
    }

    /** Returns where it stands. */
    public Standing getStanding() {
        return standing;
    }

    /** Returns the change. */
    public Change getChange() {
        return standing.change();
    }

    /** Tells whether Graph has asked for patience. */
    public boolean isWaiting() {
        return pulse.filter(Pulse::isWaiting).isPresent();
    }

    /** Returns how many seconds it will take still, null while nobody knows, and where another server makes it. */
    public Long getSecondsLeft() {
        return pulse.flatMap(Pulse::remaining)
                .map(Duration::toSeconds)
                .map(seconds -> seconds + 1)
                .orElse(null);
    }

    /** Tells whether so much is left that to go on demands a sign-in once more before. */
    public boolean isFreshSignInNeeded() {
        return standing.isResumable() && standings.needsFreshSignIn(standing);
    }

    /** Tells whether it can be undone. */
    public boolean isUndoable() {
        return !standing.running()
                && standing.counts().get(Outcome.CHANGED) > 0
                && beginnings.undoing(getChange()) == Beginning.BEGUN;
    }

    /** Returns who has gone on with it. */
    public List<Continuation> getContinuations() {
        return history.continuations(id);
    }

    /** Returns who had an account changed where several have made the change; null where nobody has to be told apart. */
    public String sender(ChangedAccount account) {
        return makers.size() > 1 ? makers.get(account.getSentBy()) : null;
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
        long all = shown.outcome() == null
                ? standing.getTotal()
                : standing.counts().get(shown.outcome());
        return (shown.page() + 1L) * PAGE < all;
    }
}
