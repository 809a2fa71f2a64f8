package org.graphportal.idtoken;

import org.graphportal.encoding.KebabCase;

/**
 * A scope and what has become of it.
 *
 * @param name such as {@code User.Read}
 * @param fate what has become of it
 */
public record Scope(String name, Fate fate) {

    /** What can become of a scope. */
    public enum Fate {
        /** Asked for and granted. */
        GRANTED,
        /** Asked for and not granted. */
        MISSING,
        /** Granted without being asked for: somebody has agreed to it at another time. */
        MORE,
        /** Shapes the sign-in itself; Entra ID may leave it out of what it says it has granted. */
        SIGN_IN
    }

    /** Returns the key of the text that says what has become of it. */
    public String fateKey() {
        return "id-token.scope." + KebabCase.of(fate);
    }
}
