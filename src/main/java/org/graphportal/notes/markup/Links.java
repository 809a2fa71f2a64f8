package org.graphportal.notes.markup;

import java.util.regex.Pattern;

/** Where links in a note may lead. */
final class Links {

    /** Schemes that open something in a browser or a mail program, and nothing else on the machine. */
    static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:https?://|mailto:)[^\\s\\p{Cntrl}]+");

    private Links() {}

    static boolean leadsElsewhere(String address) {
        return ELSEWHERE.matcher(address).matches();
    }
}
