package org.graphportal.accounts.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.facts.Outcome;

/** Says in plain words why an account is not as it was to be. */
@Named
@ApplicationScoped
public class Reasons {

    /** Returns the key of the words. */
    public String key(ChangedAccount account) {
        return switch (account.getOutcome()) {
            case REFUSED -> "reason.refused";
            case NOT_FOUND -> "reason.not-found";
            default -> ofFailure(account);
        };
    }

    private static String ofFailure(ChangedAccount account) {
        String code = account.getCode();
        if (code.equals("no answer")) {
            return "reason.no-answer";
        }
        boolean busy = code.equals("429") || code.equals("503") || code.equals("504") || code.equals("TooManyRequests");
        if (busy) {
            return "reason.busy";
        }
        return account.getOutcome() == Outcome.FAILED ? "reason.failed" : "reason.unchecked";
    }
}
