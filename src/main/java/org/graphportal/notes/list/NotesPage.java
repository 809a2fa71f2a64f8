package org.graphportal.notes.list;

import java.util.List;
import org.graphportal.notes.Note;

/**
 * A page of the list of notes.
 *
 * @param notes what it shows
 * @param before how many stand on the pages before
 * @param previous id of the page before; empty for the first page, null where this is the first
 * @param next id of the page after, null where there is none to go to
 * @param startedOver whether another page was asked for that nobody knows any more
 * @param nextElsewhere whether Graph has named a next page that is none of Graph's
 * @param noNotebooks whether there is nothing because there is no notebook
 */
public record NotesPage(
        List<Note> notes,
        int before,
        String previous,
        String next,
        boolean startedOver,
        boolean nextElsewhere,
        boolean noNotebooks) {

    /** Returns the place of the first on this page in the list, from 1. */
    public int first() {
        return before + 1;
    }

    /** Returns the place of the last on this page in the list. */
    public int last() {
        return before + notes.size();
    }

    /** Tells whether the list has nothing. */
    public boolean nothing() {
        return notes.isEmpty() && before == 0 && next == null && !nextElsewhere;
    }
}
