package org.graphportal.accounts.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Optional;
import org.graphportal.accounts.Administrator;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.signin.SignIns;
import org.graphportal.signin.SignedInPerson;

/** What jobs and the sign-ins of those whose jobs they are have to do with each other. */
@ApplicationScoped
class Administrators {

    private static final Logger LOG = System.getLogger(Administrators.class.getName());

    @Inject
    SignIns signIns;

    @Inject
    Records records;

    /** Returns what a job asks that somebody has begun. */
    Worker worker(SignedInPerson person) {
        return new Worker() {
            @Override
            public Optional<Progress> problem() {
                return signIns.end(person).map(Administrators::why);
            }

            @Override
            public void endSessionsHere(Collection<String> accounts) {
                signIns.endAll(person.tenantId(), accounts);
            }
        };
    }

    private static Progress why(SignIns.End end) {
        return switch (end) {
            case LIFETIME -> Progress.SESSION_ENDED;
            case SIGNED_OUT -> Progress.SIGNED_OUT;
            case DISABLED -> Progress.ACCOUNT_DISABLED;
        };
    }

    /** Has other servers stop what they do for somebody. */
    void signedOut(SignedInPerson person) {
        if (!person.roles().contains(Administrator.ROLE)) {
            return;
        }
        try {
            records.askToStop(Jobs.author(person), null, Progress.SIGNED_OUT);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A change at another server may go on after a sign-out: {0}", e.getMessage());
        }
    }
}
