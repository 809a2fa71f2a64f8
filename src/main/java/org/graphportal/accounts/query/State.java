package org.graphportal.accounts.query;

/** What is known about what somebody has named. */
public enum State {
    /** Not read yet. */
    UNREAD,
    /** No account has this user name; one may have it as its mail address. */
    MAIL_UNREAD,
    /** The account is enabled. */
    ENABLED,
    /** The account is disabled. */
    DISABLED,
    /** Graph does not say whether the account is enabled. */
    UNKNOWN,
    /** There is no such account. */
    NOT_FOUND,
    /** Several accounts have this mail address. */
    AMBIGUOUS,
    /** Graph does not show the account. */
    DENIED,
    /** Graph has given no answer that makes sense. */
    FAILED;

    /** Tells whether Graph has still to be asked. */
    boolean pending() {
        return this == UNREAD || this == MAIL_UNREAD;
    }

    /** Tells whether the account is known. */
    boolean read() {
        return this == ENABLED || this == DISABLED || this == UNKNOWN;
    }
}
