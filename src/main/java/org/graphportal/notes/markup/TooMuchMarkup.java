package org.graphportal.notes.markup;

/** A note has more parts than any that people have written, and what is to be done with them takes the square of their number. */
public class TooMuchMarkup extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The most tags that a note may have. */
    static final int MOST = 20_000;

    TooMuchMarkup() {
        super("A note has more than " + MOST + " tags");
    }

    /** Counts before anybody parses. */
    static void check(String html) {
        if (html.chars().filter(c -> c == '<').count() > MOST) {
            throw new TooMuchMarkup();
        }
    }
}
