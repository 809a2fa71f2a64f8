package org.graphportal.queries;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.graphportal.oauth.Scopes;

/**
 * A scope that a query needs.
 *
 * @param name such as {@code Mail.Read}
 * @param granted whether it is there
 * @param optional whether the query does without
 */
public record NeededScope(String name, boolean granted, boolean optional) {

    static List<NeededScope> of(Collection<String> needed, Collection<String> optional, Collection<String> granted) {
        List<String> missing =
                Scopes.missing(Stream.concat(needed.stream(), optional.stream()).toList(), granted);
        return Stream.concat(
                        needed.stream().map(name -> new NeededScope(name, !missing.contains(name), false)),
                        optional.stream().map(name -> new NeededScope(name, !missing.contains(name), true)))
                .toList();
    }

    /** Returns the key of the text that says what has become of it. */
    public String stateKey() {
        return granted ? "query.scope.granted" : optional ? "query.scope.more" : "query.scope.missing";
    }
}
