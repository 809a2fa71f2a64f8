package org.graphportal.standin.graph.users;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.people.Person;

/** {@code $search} over users: quoted clauses such as {@code "displayName:bo"}, joined by {@code AND} and {@code OR}. */
final class UserSearch {

    private static final Pattern CLAUSE = Pattern.compile("\"(\\w+):((?:[^\"\\\\]|\\\\[\"\\\\])+)\"");
    private static final Pattern WHOLE = Pattern.compile(CLAUSE + "(?: +(?:AND|OR) +" + CLAUSE + ")*");
    private static final List<String> PROPERTIES =
            List.of("displayName", "mail", "userPrincipalName", "givenName", "surname");

    private final Predicate<Person> test;

    /**
     * Reads a search.
     *
     * @throws GraphRefused if a clause is not quoted, names no property, or one that is not searched
     */
    UserSearch(String search) {
        String text = search.trim();
        if (!WHOLE.matcher(text).matches()) {
            throw new GraphRefused(
                    400, "BadRequest", "Syntax error: character '\"' or ':' is expected in '" + text + "'.");
        }
        test = Arrays.stream(text.split(" +OR +(?=\")"))
                .map(UserSearch::together)
                .reduce(Predicate::or)
                .orElseThrow();
    }

    boolean finds(Person person) {
        return test.test(person);
    }

    private static Predicate<Person> together(String clauses) {
        Matcher matcher = CLAUSE.matcher(clauses);
        Predicate<Person> all = person -> true;
        while (matcher.find()) {
            all = all.and(clause(matcher.group(1), matcher.group(2).replaceAll("\\\\(.)", "$1")));
        }
        return all;
    }

    private static Predicate<Person> clause(String name, String value) {
        String property = UserProperties.canonical(name);
        if (!PROPERTIES.contains(property)) {
            throw new GraphRefused(
                    400, "Request_UnsupportedQuery", "Property '" + property + "' does not support search.");
        }
        return property.equals("displayName")
                ? person -> matchesWords(UserProperties.text(person, property), value)
                : person -> UserProperties.text(person, property)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(value.toLowerCase(Locale.ROOT));
    }

    /** Every word that is looked for begins a word of the name. */
    private static boolean matchesWords(String name, String value) {
        List<String> words = words(name);
        return words(value).stream().allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
