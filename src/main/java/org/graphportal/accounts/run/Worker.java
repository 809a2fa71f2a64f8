package org.graphportal.accounts.run;

import java.util.Collection;
import java.util.Optional;
import org.graphportal.accounts.record.facts.Progress;

/** What a job asks of the rest of the application while it works. */
interface Worker {

    /** Returns why the administrator's sign-in gives no right to go on any more, empty while it does. */
    Optional<Progress> problem();

    /**
     * Ends the sessions of disabled people in this application, on every server.
     *
     * @param accounts object ids
     * @throws RuntimeException when that cannot be written down
     */
    void endSessionsHere(Collection<String> accounts);
}
