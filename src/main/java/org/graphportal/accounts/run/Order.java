package org.graphportal.accounts.run;

import org.graphportal.accounts.record.Change;

/**
 * What a job is to do.
 *
 * @param changeId the change
 * @param enabling whether its accounts are to be enabled, not disabled
 * @param endingSessions whether their sessions at Entra ID are to be ended too
 * @param settleOnly whether it is only to find out what is not known, and to change nothing
 */
record Order(String changeId, boolean enabling, boolean endingSessions, boolean settleOnly) {

    static Order of(Change change, boolean settleOnly) {
        return new Order(change.getId(), change.isEnabling(), change.isEndingSessions(), settleOnly);
    }
}
