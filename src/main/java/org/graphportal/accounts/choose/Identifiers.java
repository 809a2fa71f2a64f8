package org.graphportal.accounts.choose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person has put into the box: user principal names, mail addresses and object ids, and what is none of these.
 *
 * @param found each once, whatever its case, as it was written first
 * @param repeated how many of them had been named before
 * @param nonsense what is no name of an account, with its line
 */
record Identifiers(List<String> found, int repeated, List<Nonsense> nonsense) {

    /** What mail programs paste: {@code "Bowen, Megan" <megan@contoso.example>; ...}. The name may have a comma in it. */
    private static final Pattern NAMED =
            Pattern.compile("(?:(?<=[;,>\\t])|^)[^<>;,@\\t]*(?:,[^<>;,@\\t]*)?<([^<>\\s]*)>");

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,;|\"<>\\u00A0\\uFEFF\\u200B]+");

    private static final Pattern OBJECT_ID = Pattern.compile("[\\da-fA-F]{8}(?:-[\\da-fA-F]{4}){3}-[\\da-fA-F]{12}");
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}.!#$&'*+=^_`{}~-]{1,128}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");

    /** Reads a text. */
    static Identifiers in(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        List<Nonsense> nonsense = new ArrayList<>();
        int named = 0;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            for (String word : words(lines.get(i))) {
                if (isIdentifier(word)) {
                    named++;
                    found.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
                } else {
                    nonsense.add(Nonsense.of(i + 1, word));
                }
            }
        }
        return new Identifiers(List.copyOf(found.values()), named - found.size(), nonsense);
    }

    private static List<String> words(String line) {
        String plain = NAMED.matcher(line.replace("mailto:", "")).replaceAll(" $1 ");
        return SEPARATORS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    private static boolean isIdentifier(String word) {
        return OBJECT_ID.matcher(word).matches()
                || word.length() <= 256 && ADDRESS.matcher(word).matches();
    }
}
