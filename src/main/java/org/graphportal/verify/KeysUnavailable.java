package org.graphportal.verify;

/** The tenant's signing keys cannot be had at the moment; the message says why. */
public class KeysUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: any token with an unknown key can bring this about, and it should cost little. */
    KeysUnavailable(String message, Throwable cause) {
        super(message, cause, false, false);
    }
}
