package org.graphportal.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The accounts that an administrator has chosen, as they were read; whoever changes them shows these first.
 *
 * @param accounts each once, in the order in which they were shown
 * @param read when the first of them was read: they may have changed since
 */
public record Selection(List<Account> accounts, Instant read) implements Serializable {

    /** The most that may be chosen. */
    public static final int MOST = 5_000;

    /** Takes a copy. */
    public Selection {
        accounts = List.copyOf(accounts);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Selection of " + accounts.size();
    }
}
