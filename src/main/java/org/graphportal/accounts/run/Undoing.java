package org.graphportal.accounts.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.graphportal.accounts.record.Beginnings;
import org.graphportal.accounts.record.Change;

/** Says whether a change can be undone: once, when it has ended, for some time. Asked again when that begins. */
@ApplicationScoped
public class Undoing {

    @Inject
    Beginnings beginnings;

    /** Returns the key of why not, empty when it can be. */
    public Optional<String> problemKey(Change change) {
        return beginnings.undoing(change).problemKey();
    }
}
