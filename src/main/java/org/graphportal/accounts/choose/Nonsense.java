package org.graphportal.accounts.choose;

import java.io.Serializable;

/**
 * A word that is no name of an account.
 *
 * @param line where it stands, from 1
 * @param word what stands there, cut where it is long
 */
public record Nonsense(int line, String word) implements Serializable {

    private static final int LONGEST = 80;

    static Nonsense of(int line, String word) {
        return new Nonsense(line, word.length() <= LONGEST ? word : word.substring(0, LONGEST) + "…");
    }
}
