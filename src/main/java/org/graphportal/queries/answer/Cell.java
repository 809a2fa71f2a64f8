package org.graphportal.queries.answer;

import java.time.Instant;

/**
 * A value as people read it; of the three at most one is there.
 *
 * @param text what it says
 * @param at the moment it means
 * @param labelKey key of what it says in the person's language
 */
public record Cell(String text, Instant at, String labelKey) {

    /** Graph does not know, or does not tell. */
    static final Cell UNKNOWN = new Cell(null, null, null);

    static Cell text(String text) {
        return new Cell(text, null, null);
    }

    static Cell moment(Instant at) {
        return new Cell(null, at, null);
    }

    static Cell label(String key) {
        return new Cell(null, null, key);
    }

    /** Tells whether there is nothing to show. */
    public boolean unknown() {
        return text == null && at == null && labelKey == null;
    }
}
