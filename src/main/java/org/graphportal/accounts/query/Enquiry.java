package org.graphportal.accounts.query;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The accounts that an administrator wants to know about.
 *
 * @param entries in the order in which they were named
 * @param begun when the reading began
 * @param repeated how many were named more than once, by one name or by several
 * @param fruitless how many clicks in a row have brought nothing
 */
public record Enquiry(List<Queried> entries, Instant begun, int repeated, int fruitless) implements Serializable {

    private static final int MOST_FRUITLESS = 3;

    /** Returns one of which nothing is known yet. */
    public static Enquiry of(List<String> named, int repeated) {
        return new Enquiry(named.stream().map(Queried::of).toList(), Instant.now(), repeated, 0);
    }

    /** Returns how many are read, or will not be. */
    public int done() {
        return (int) entries.stream().filter(entry -> !entry.state().pending()).count();
    }

    /** Returns how many there are. */
    public int size() {
        return entries.size();
    }

    /** Tells whether nothing is left to read. */
    public boolean complete() {
        return done() == size();
    }

    /** Tells whether there is no use in going on without being asked to. */
    public boolean stuck() {
        return fruitless >= MOST_FRUITLESS;
    }

    /** Returns what is known after a click; accounts that were named by several names are left once. */
    Enquiry with(List<Queried> read) {
        Set<String> ids = new HashSet<>();
        List<Queried> once = read.stream()
                .filter(entry ->
                        entry.account() == null || ids.add(entry.account().id()))
                .toList();
        Enquiry further = new Enquiry(once, begun, repeated + read.size() - once.size(), 0);
        boolean fruitful = once.size() < size() || further.done() > done();
        return fruitful ? further : new Enquiry(once, begun, repeated, fruitless + 1);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Enquiry of " + entries.size();
    }
}
