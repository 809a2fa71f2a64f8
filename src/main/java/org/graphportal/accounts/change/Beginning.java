package org.graphportal.accounts.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.graphportal.accounts.record.Planned;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.run.Jobs;
import org.graphportal.signin.SignedInPerson;

/** Begins each change once: of several clicks on the same button the later ones wait here, and find that it has begun. */
@ApplicationScoped
class Beginning {

    @Inject
    Records records;

    @Inject
    Jobs jobs;

    /**
     * Begins a change in the name of the person whose request this is.
     *
     * @return false when another change of theirs is under way
     */
    synchronized boolean begin(Planned planned, SignedInPerson person) {
        return records.find(planned.id()).isPresent() || jobs.begin(planned, person);
    }
}
