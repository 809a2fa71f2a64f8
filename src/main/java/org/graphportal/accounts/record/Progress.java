package org.graphportal.accounts.record;

import java.util.Locale;

/** How far a change has come, or why it went no further. */
public enum Progress {
    /** Under way, or it was when the server ended. */
    RUNNING,
    /** Every account has been dealt with. */
    DONE,
    /** The administrator has stopped it. */
    STOPPED,
    /** The administrator has signed out. */
    SIGNED_OUT,
    /** Entra ID gave no token any more. */
    NO_TOKEN,
    /** Graph gave no answer, time after time. */
    NO_ANSWER,
    /** Its record could not be written. */
    NO_RECORD;

    /** Returns the key of the words for it. */
    public String getLabelKey() {
        return "progress." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
