package org.graphportal.accounts.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.graphportal.accounts.record.Beginnings;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.Progress;
import org.graphportal.settings.AccountRules;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.token.FreshSignIn;

/** Says where changes stand, to the person whose request this is. */
@ApplicationScoped
class Standings {

    @Inject
    Records records;

    @Inject
    History history;

    @Inject
    Beginnings beginnings;

    @Inject
    FreshSignIn freshSignIn;

    @Inject
    AccountRules rules;

    @Inject
    CurrentPerson person;

    /** Returns where a change stands, empty when there is none of that id in the person's tenant. */
    Optional<Standing> find(String id) {
        SignedInPerson signedIn = person.person().orElseThrow();
        return read(id).filter(change -> change.isIn(signedIn.tenantId())).map(change -> {
            boolean made = beginnings.isMade(change);
            // A job that has ended since the change was read has written all that it knows.
            Change now = made || change.getProgress() != Progress.RUNNING ? change : read(id).orElseThrow();
            return new Standing(
                    now,
                    history.counts(id),
                    history.sessionsOpen(now),
                    made,
                    history.undoing(id).orElse(null),
                    signedIn);
        });
    }

    private Optional<Change> read(String id) {
        return records.find(id);
    }

    /** Tells whether so much is left of a change that going on with it demands a sign-in once more before. */
    boolean needsFreshSignIn(Standing standing) {
        return standing.getOpen() > rules.freshSignInAbove() && !freshSignIn.isWithin(rules.freshSignInWithin());
    }

    /** Sends the person to sign in once more. */
    void demandFreshSignIn() {
        freshSignIn.demand(rules.freshSignInWithin());
    }
}
