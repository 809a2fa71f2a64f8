package org.graphportal.accounts.choose;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in the box, what is ticked beside it, and what there is to say.
 *
 * @param text as the person has left it
 * @param notice what to say
 * @param number what the notice counts
 * @param nonsense the words that are no names of accounts
 * @param ticked who was ticked among those found, and has not been added
 */
public record Draft(String text, Notice notice, int number, List<Nonsense> nonsense, List<String> ticked)
        implements Serializable {

    static final Draft EMPTY = new Draft("", Notice.NONE, 0, List.of(), List.of());

    /** Five thousand names of a hundred characters. */
    static final int LONGEST = 500_000;

    /** What there is to say. */
    public enum Notice {
        /** Nothing. */
        NONE,
        /** So many were added from a file. */
        ADDED_FROM_FILE,
        /** So many were ticked and added. */
        ADDED,
        /** There is nothing in the box. */
        NOTHING,
        /** There are so many in the box. */
        TOO_MANY,
        /** The text is too long to be kept whole. */
        TOO_LONG,
        /** Some words are no names of accounts. */
        NONSENSE,
        /** No file was chosen. */
        NO_FILE,
        /** The file is larger than so many megabytes. */
        FILE_TOO_LARGE,
        /** The form with its file is larger than so many megabytes: nothing of it was taken, and what was typed is lost. */
        FORM_TOO_LARGE,
        /** No column of the file has a name that is known. */
        NO_COLUMN,
        /** Nothing was ticked. */
        NOTHING_TICKED;

        private static final Set<Notice> ABOUT_FILE = Set.of(NO_FILE, FILE_TOO_LARGE, FORM_TOO_LARGE, NO_COLUMN);

        /** Tells whether something is wrong with the file. */
        boolean isAboutFile() {
            return ABOUT_FILE.contains(this);
        }
    }

    static Draft of(String text) {
        return text.length() <= LONGEST
                ? new Draft(text, Notice.NONE, 0, List.of(), List.of())
                : new Draft(text.substring(0, LONGEST), Notice.TOO_LONG, LONGEST, List.of(), List.of());
    }

    Draft ticking(List<String> people) {
        return new Draft(text, notice, number, nonsense, List.copyOf(people));
    }

    Draft saying(Notice said, int count) {
        return new Draft(text, said, count, List.of(), ticked);
    }

    Draft refusing(List<Nonsense> words) {
        return new Draft(text, Notice.NONSENSE, words.size(), List.copyOf(words), ticked);
    }

    /** Adds lines. */
    Draft with(Collection<String> added, Notice said) {
        String lines = Stream.concat(text.isBlank() ? Stream.empty() : Stream.of(text.stripTrailing()), added.stream())
                .collect(Collectors.joining("\n"));
        Draft draft = of(lines).ticking(ticked);
        return draft.notice() == Notice.NONE ? draft.saying(said, added.size()) : draft;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Draft[" + notice + "]";
    }
}
