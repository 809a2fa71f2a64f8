package org.graphportal.accounts.record.facts;

import org.graphportal.encoding.KebabCase;

/** How far a change has come, or why it went no further. */
public enum Progress {
    /** Under way, or it was when its server ended. */
    RUNNING,
    /** Every account has been dealt with. */
    DONE,
    /** It has come to its end, but of some accounts it is not known what became of them. */
    UNSETTLED,
    /** Its server has ended in the middle. */
    INTERRUPTED,
    /** The administrator has stopped it. */
    STOPPED,
    /** The administrator has signed out. */
    SIGNED_OUT,
    /** The administrator's session has come to its end. */
    SESSION_ENDED,
    /** Another administrator has disabled the account of the administrator. */
    ACCOUNT_DISABLED,
    /** Entra ID gave no token any more. */
    NO_TOKEN,
    /** Graph refused the calls as a whole, whatever account they were about. */
    REFUSED,
    /** Graph gave no answer, time after time. */
    NO_ANSWER,
    /** Its record could not be written. */
    NO_RECORD;

    /** Returns the key of the words for it. */
    public String getLabelKey() {
        return "progress." + KebabCase.of(this);
    }
}
