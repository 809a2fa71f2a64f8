package org.graphportal.accounts.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.Outcome;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchListener;
import org.graphportal.graph.batch.BatchRun;
import org.graphportal.graph.batch.Pace;
import org.graphportal.settings.Portal;
import org.graphportal.token.AccessTokens;
import org.graphportal.token.RequestTokens;

/** Reads what accounts of an earlier change are now, one by one, in the name of the person whose request this is. */
@ApplicationScoped
public class CurrentState {

    private static final Set<String> READING = Set.of("User.Read.All");

    @Inject
    AccessTokens tokens;

    @Inject
    Portal portal;

    /** Returns whether they are enabled, by their lines; those that cannot be read are missing. */
    public Map<Integer, Boolean> enabled(List<ChangedAccount> accounts) {
        Map<Integer, Boolean> enabled = new HashMap<>();
        BatchListener listener = answers -> answers.forEach(answer -> note(answer, enabled));
        new BatchRun(portal.graphUrl(), new RequestTokens(tokens, READING), Pace.none(), () -> BatchRun.USUAL_PATIENCE)
                .send(accounts.stream().map(AccountCalls::read).toList(), listener);
        return enabled;
    }

    private static void note(BatchAnswer answer, Map<Integer, Boolean> enabled) {
        Outcome asEnabled = Findings.ofReading(answer, true).outcome();
        if (asEnabled == Outcome.CHANGED || asEnabled == Outcome.WAITING) {
            enabled.put(Findings.line(answer), asEnabled == Outcome.CHANGED);
        }
    }
}
