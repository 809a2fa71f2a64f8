package org.graphportal.verify;

/**
 * A token is not one that may be believed. The message says which check failed, in words that hold nothing of the
 * token, so that it may be logged.
 */
public class TokenRefused extends Exception {

    private static final long serialVersionUID = 1L;

    TokenRefused(String check) {
        super(check);
    }
}
