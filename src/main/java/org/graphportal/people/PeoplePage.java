package org.graphportal.people;

import java.util.List;
import org.graphportal.graph.User;

/**
 * A page of the list.
 *
 * @param people whom it shows
 * @param before how many people stand on the pages before
 * @param total how many the list has, null when Graph has not said
 * @param previous id of the page before; empty for the first page, null where this is the first
 * @param next id of the page after, null where there is none to go to
 * @param startedOver whether another page was asked for that nobody knows any more
 * @param nextElsewhere whether Graph has named a next page that is none of Graph's
 */
public record PeoplePage(
        List<User> people,
        int before,
        Long total,
        String previous,
        String next,
        boolean startedOver,
        boolean nextElsewhere) {

    /** Returns the place of the first on this page in the list, from 1. */
    public int first() {
        return before + 1;
    }

    /** Returns the place of the last on this page in the list. */
    public int last() {
        return before + people.size();
    }

    /** Tells whether the list has nobody. */
    public boolean nobody() {
        return people.isEmpty() && before == 0 && next == null && !nextElsewhere;
    }
}
