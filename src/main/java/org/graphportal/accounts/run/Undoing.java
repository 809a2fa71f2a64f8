package org.graphportal.accounts.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.Progress;
import org.graphportal.settings.AccountRules;

/** Says whether a change can be undone: once, when it has ended, for some time. */
@ApplicationScoped
public class Undoing {

    @Inject
    History history;

    @Inject
    AccountRules rules;

    private final Clock clock = Clock.systemUTC();

    /** Returns the key of why not, empty when it can be. */
    public Optional<String> problemKey(Change change) {
        if (change.getProgress() == Progress.RUNNING) {
            return Optional.of("change.undo.running");
        }
        if (clock.instant().isAfter(change.getBegun().plus(rules.undoWithin()))) {
            return Optional.of("change.undo.late");
        }
        return history.undoing(change.getId()).map(undone -> "change.undo.done");
    }
}
