package org.graphportal.accounts.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.graphportal.accounts.Account;

/**
 * A value by which accounts can be filtered.
 *
 * @param value as it stands in the directory
 * @param count how many accounts have it
 */
public record Choice(String value, int count) {

    /** Returns the values of a property, in alphabetical order. */
    static List<Choice> of(List<Queried> entries, Function<Account, String> property) {
        Map<String, Integer> counts =
                new TreeMap<>(Comparator.comparing((String value) -> value, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Comparator.naturalOrder()));
        entries.stream()
                .map(entry -> View.value(entry, property))
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new Choice(count.getKey(), count.getValue()))
                .toList();
    }
}
