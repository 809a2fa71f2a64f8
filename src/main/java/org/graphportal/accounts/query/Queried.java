package org.graphportal.accounts.query;

import java.io.Serializable;
import org.graphportal.accounts.Account;

/**
 * One that was named, and what is known of it.
 *
 * @param named as it was written: a user principal name, a mail address or an id
 * @param state what is known
 * @param account the account, null while it is not known
 * @param code Graph's word or the status where the state is that it failed, else null
 * @param tries how often Graph was asked in vain
 */
public record Queried(String named, State state, Account account, String code, int tries) implements Serializable {

    private static final int MOST_TRIES = 5;

    static Queried of(String named) {
        return new Queried(named, State.UNREAD, null, null, 0);
    }

    Queried as(Account read) {
        State known =
                read.accountEnabled() == null ? State.UNKNOWN : read.accountEnabled() ? State.ENABLED : State.DISABLED;
        return new Queried(named, known, read, null, 0);
    }

    Queried as(State known) {
        return new Queried(named, known, null, null, tries);
    }

    /** Found by its mail address, and read next by its id: lists lag behind. */
    Queried foundAs(String id) {
        return new Queried(named, State.UNREAD, new Account(id, null, null, null, null, null), null, tries);
    }

    Queried failed(String why) {
        return new Queried(named, State.FAILED, null, why, tries);
    }

    /** Asked in vain, for a reason that may pass. */
    Queried again(String why) {
        return tries + 1 < MOST_TRIES ? new Queried(named, state, account, null, tries + 1) : failed(why);
    }

    /** Returns by what to ask Graph. */
    String key() {
        return account == null ? named : account.id();
    }

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "Queried[" + state + "]";
    }
}
