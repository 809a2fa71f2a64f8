package org.graphportal.graph;

import java.util.regex.Pattern;

/** Writes {@code $search} for what a person types (Graph: Use the $search query parameter). */
public final class Search {

    /** Longer than any name. */
    public static final int LONGEST = 100;

    /** What would end the quoted clause, or cannot be seen. What is left stands between quotes, where it is no operator. */
    private static final Pattern HARMFUL = Pattern.compile("[\"\\\\\\p{Cntrl}\\p{Cs}]");

    private Search() {}

    /** Returns what is looked for: without quotes and backslashes, and not too long. Empty for nothing. */
    public static String term(String typed) {
        String harmless = HARMFUL.matcher(typed == null ? "" : typed).replaceAll(" ");
        String term = harmless.trim().replaceAll("\\s+", " ");
        int characters = term.codePointCount(0, term.length());
        return characters <= LONGEST
                ? term
                : term.substring(0, term.offsetByCodePoints(0, LONGEST)).trim();
    }

    /** Returns the expression for a term that {@link #term} has returned: names with these words, or a mail that begins so. */
    public static String expression(String term) {
        return "\"displayName:" + term + "\" OR \"mail:" + term + "\"";
    }
}
