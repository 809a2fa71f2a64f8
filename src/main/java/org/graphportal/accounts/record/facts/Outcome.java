package org.graphportal.accounts.record.facts;

import java.util.EnumSet;
import java.util.Set;
import org.graphportal.encoding.KebabCase;

/** What has become of one account in a change. */
public enum Outcome {
    /** Nothing was sent for it. */
    WAITING,
    /** Something was sent, and what came of it is not known until the account is read. */
    UNCHECKED,
    /** It is as it should be, and was not before. */
    CHANGED,
    /** It had been as it should be before anything was sent. */
    ALREADY,
    /** Graph does not let this administrator change it. */
    REFUSED,
    /** There is no such account any more. */
    NOT_FOUND,
    /** It is not changed, for another reason. */
    FAILED;

    private static final Set<Outcome> OPEN = EnumSet.of(WAITING, UNCHECKED);

    /** Tells whether something is left to be found out or done. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Returns the key of the word for it. */
    public String getLabelKey() {
        return "outcome." + getWord();
    }

    /** Returns the word for it in addresses and files. */
    public String getWord() {
        return KebabCase.of(this);
    }
}
