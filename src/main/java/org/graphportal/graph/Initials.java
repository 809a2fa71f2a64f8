package org.graphportal.graph;

import java.util.Arrays;
import java.util.List;

/** The first letters of a name, as a picture for those who have no photo. */
public final class Initials {

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><rect width="96" height="96" fill="#495057"/>\
            <text x="48" y="50" fill="#fff" font-family="system-ui,sans-serif" font-size="36" text-anchor="middle" \
            dominant-baseline="middle">%s</text></svg>""";

    private Initials() {}

    /** Returns the picture; letters only, so that a name cannot carry markup. */
    public static String svg(String name) {
        return picture(of(name));
    }

    /** Returns the picture for letters that {@link #of} has found. */
    public static String picture(String letters) {
        return SVG.formatted(letters);
    }

    /** Returns the first letters of the first and the last word that begin with a letter; empty when none does. */
    public static String of(String name) {
        List<String> words = Arrays.stream(name.trim().split("\\s+"))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        String first = letter(words.get(0));
        return words.size() == 1 ? first : first + letter(words.get(words.size() - 1));
    }

    private static String letter(String word) {
        return Character.toString(Character.toUpperCase(word.codePointAt(0)));
    }
}
