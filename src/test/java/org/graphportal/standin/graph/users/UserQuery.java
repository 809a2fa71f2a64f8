package org.graphportal.standin.graph.users;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.graphportal.standin.graph.protocol.Bearer;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Query;
import org.graphportal.standin.people.Person;

/** Which users are wanted, and in what order. */
final class UserQuery {

    private static final List<String> SORTED = List.of("displayName", "userPrincipalName");

    private final Optional<UserFilter> filter;
    private final Optional<UserSearch> search;
    private final Comparator<Person> order;

    /**
     * Reads the options.
     *
     * @param full whether more than the basic profile may be read
     * @throws GraphRefused if they are not understood, do not go together, need {@code ConsistencyLevel}, or a permission
     */
    UserQuery(Query query, boolean full) {
        checkConsistency(query);
        filter = query.text("filter").map(UserFilter::new);
        search = query.text("search").map(UserSearch::new);
        order = query.text("orderby").map(UserQuery::order).orElse((one, other) -> 0);
        checkFilter(query);
        if (!full && filter.filter(wanted -> !wanted.isBasic()).isPresent()) {
            throw Bearer.denied();
        }
    }

    List<Person> of(List<Person> people) {
        return people.stream()
                .filter(person -> filter.map(wanted -> wanted.admits(person)).orElse(true))
                .filter(person -> search.map(wanted -> wanted.finds(person)).orElse(true))
                .sorted(order)
                .toList();
    }

    private static void checkConsistency(Query query) {
        if (query.text("search").isPresent()) {
            query.requireEventual("$search query parameter");
        }
        if (query.counts()) {
            query.requireEventual("$count query parameter");
        }
    }

    private void checkFilter(Query query) {
        boolean sorted = filter.isPresent() && query.text("orderby").isPresent();
        if (sorted || filter.filter(UserFilter::isAdvanced).isPresent()) {
            query.requireEventual("this $filter query parameter");
            if (!query.counts()) {
                throw Query.unsupported("The specified filter is only supported with $count=true.");
            }
        }
    }

    private static Comparator<Person> order(String orderby) {
        String[] words = orderby.trim().split(" +");
        String property = UserProperties.canonical(words[0]);
        boolean falling = words.length == 2 && words[1].equals("desc");
        boolean rising = words.length == 1 || (words.length == 2 && words[1].equals("asc"));
        if (!SORTED.contains(property) || !(rising || falling)) {
            throw Query.unsupported("Sorting not supported for current query.");
        }
        Comparator<Person> order =
                Comparator.comparing(person -> UserProperties.text(person, property), String.CASE_INSENSITIVE_ORDER);
        return falling ? order.reversed() : order;
    }
}
