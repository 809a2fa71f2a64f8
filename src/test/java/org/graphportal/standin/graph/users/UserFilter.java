package org.graphportal.standin.graph.users;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.people.Person;

/** {@code $filter} over users: {@code startsWith}, {@code endsWith}, {@code eq}, {@code ne}, {@code in}, {@code and}, {@code or}. */
final class UserFilter {

    private static final int MOST_CHOICES = 15;

    private static final String TEXT = "'(?:[^']|'')*'";
    private static final Pattern FUNCTION = Pattern.compile(
            "(startsWith|endsWith)\\(\\s*(\\w+)\\s*,\\s*(" + TEXT + ")\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPARISON = Pattern.compile("(\\w+)\\s+(eq|ne)\\s+(" + TEXT + "|true|false|null)");
    private static final Pattern CHOICE =
            Pattern.compile("(\\w+)\\s+in\\s*\\(\\s*(" + TEXT + "(?:\\s*,\\s*" + TEXT + ")*)\\s*\\)");
    private static final Pattern JOINT = Pattern.compile("\\s+(and|or)\\s+");

    private final Set<String> properties = new HashSet<>();
    private boolean advanced;
    private int choices = 1;
    private Predicate<Person> any = person -> false;
    private Predicate<Person> all = person -> true;

    /**
     * Reads a filter.
     *
     * @throws GraphRefused if it is not understood, or offers more than fifteen choices
     */
    UserFilter(String filter) {
        int end = 0;
        Matcher joint = JOINT.matcher(filter);
        do {
            end = clause(filter, end == 0 ? 0 : joint.end());
            joint.region(end, filter.length());
        } while (joint.lookingAt() && joined(joint.group(1)));
        if (end < filter.length()) {
            throw syntax(filter, end);
        }
        if (choices > MOST_CHOICES) {
            throw Query.unsupported(
                    "Too many child clauses specified in search filter expression containing 'OR' operators: " + choices
                            + ". Max allowed: " + MOST_CHOICES + ".");
        }
        any = any.or(all);
    }

    boolean admits(Person person) {
        return any.test(person);
    }

    /** Whether only the eventually consistent index can answer. */
    boolean isAdvanced() {
        return advanced;
    }

    /** Whether it asks for nothing but the basic profile. */
    boolean isBasic() {
        return properties.stream().allMatch(UserProperties::isBasic);
    }

    private boolean joined(String operator) {
        if (operator.equals("or")) {
            any = any.or(all);
            all = person -> true;
            choices++;
        }
        return true;
    }

    /** Reads one clause; the result is where it ends. */
    private int clause(String filter, int from) {
        for (Pattern pattern : List.of(FUNCTION, COMPARISON, CHOICE)) {
            Matcher matcher = pattern.matcher(filter).region(from, filter.length());
            if (matcher.lookingAt()) {
                all = all.and(
                        pattern == FUNCTION
                                ? function(matcher)
                                : pattern == COMPARISON ? comparison(matcher) : choice(matcher));
                return matcher.end();
            }
        }
        throw syntax(filter, from);
    }

    private Predicate<Person> function(Matcher matcher) {
        String property = property(matcher.group(2));
        String value = text(matcher.group(3));
        boolean atEnd = matcher.group(1).equalsIgnoreCase("endsWith");
        advanced |= atEnd;
        return person -> {
            String whole = UserProperties.text(person, property).toLowerCase(Locale.ROOT);
            return atEnd ? whole.endsWith(value) : whole.startsWith(value);
        };
    }

    private Predicate<Person> comparison(Matcher matcher) {
        String property = property(matcher.group(1));
        boolean equal = matcher.group(2).equals("eq");
        advanced |= !equal;
        String literal = matcher.group(3);
        return person -> equal
                == (literal.startsWith("'")
                        ? UserProperties.text(person, property).equalsIgnoreCase(text(literal))
                        : UserProperties.value(person, property).toString().equals(literal));
    }

    private Predicate<Person> choice(Matcher matcher) {
        String property = property(matcher.group(1));
        List<String> values = Pattern.compile(TEXT)
                .matcher(matcher.group(2))
                .results()
                .map(result -> text(result.group()))
                .toList();
        choices += values.size() - 1;
        return person -> values.contains(UserProperties.text(person, property).toLowerCase(Locale.ROOT));
    }

    private String property(String name) {
        String property = UserProperties.canonical(name);
        properties.add(property);
        return property;
    }

    /** Without the quotes, single where they were doubled, in small letters. */
    private static String text(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'").toLowerCase(Locale.ROOT);
    }

    private static GraphRefused syntax(String filter, int position) {
        return new GraphRefused(
                400,
                "BadRequest",
                "Invalid filter clause: Syntax error at position " + position + " in '" + filter + "'.");
    }
}
