package org.graphportal.verify;

/**
 * A token is not one that may be believed. The message says which check failed, in words that hold nothing of the
 * token, so that it may be logged.
 */
public class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String check;

    /** Without a stack trace: the message says all, and a refusal should cost little. */
    TokenRefused(String check, String reason) {
        super(check + ": " + reason, null, false, false);
        this.check = check;
    }

    static void unless(boolean condition, String check, String reason) throws TokenRefused {
        if (!condition) {
            throw new TokenRefused(check, reason);
        }
    }

    /** Returns the name of the check: a claim, a header parameter, or {@code size}, {@code format}, {@code signature}. */
    String check() {
        return check;
    }
}
