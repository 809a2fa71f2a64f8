package org.graphportal.accounts.record.facts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A change that is about to be made.
 *
 * @param id names it in addresses; the same one cannot begin twice
 * @param by who makes it
 * @param reason why
 * @param enabling whether the accounts are to be enabled, not disabled
 * @param endingSessions whether their sessions at Entra ID are to be ended too
 * @param undoes the id of the change that this one undoes, null for any other
 * @param accounts the accounts, those that are already so among them
 * @param read when the first of them was read: if that is a while ago they are read once more before they are changed
 */
public record Planned(
        String id,
        Author by,
        String reason,
        boolean enabling,
        boolean endingSessions,
        String undoes,
        List<Target> accounts,
        Instant read) {

    /**
     * One of the accounts.
     *
     * @param id object id
     * @param displayName its name as shown now, never null
     * @param userPrincipalName the name to sign in with now, never null
     * @param enabled whether it is enabled now
     */
    public record Target(String id, String displayName, String userPrincipalName, boolean enabled)
            implements Serializable {

        /** Cuts what is longer than Entra ID lets it be, so that the record can take it. */
        public Target {
            displayName = Finding.cut(displayName, 256);
            userPrincipalName = Finding.cut(userPrincipalName, 1024);
        }

        /** Names nobody: records end up in logs. */
        @Override
        public String toString() {
            return "Target[" + id + "]";
        }
    }
}
