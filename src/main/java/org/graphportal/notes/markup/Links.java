package org.graphportal.notes.markup;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where links in a note may lead. */
final class Links {

    /** Schemes that open something in a browser or a mail program, and nothing else on the machine. */
    static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\p{Cntrl}]+");

    /** What can end a link in Markdown, or the cell of a table that it stands in. */
    private static final Pattern ENDING = Pattern.compile("[()<>\\[\\]\\\\|\"`]");

    private Links() {}

    static boolean leadsElsewhere(String address) {
        return ELSEWHERE.matcher(address).matches();
    }

    /** Returns the same address in characters that mean nothing in Markdown (RFC 3986 §2.1). */
    static String plain(String address) {
        return ENDING.matcher(address).replaceAll(Links::encoded);
    }

    private static String encoded(MatchResult character) {
        return "%%%02X".formatted((int) character.group().charAt(0));
    }
}
