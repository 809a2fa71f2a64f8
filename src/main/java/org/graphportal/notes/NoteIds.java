package org.graphportal.notes;

import java.util.regex.Pattern;

/** Tells what can be an id in OneNote, and be put into an address, from anything else. */
final class NoteIds {

    private static final Pattern ID = Pattern.compile("[\\w-][\\w!.-]{0,199}");

    private NoteIds() {}

    static boolean valid(String text) {
        return text != null && ID.matcher(text).matches() && !text.contains("..");
    }
}
