package org.graphportal.idtoken;

import static org.graphportal.oauth.Scopes.OF_SIGN_IN;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.graphportal.idtoken.Scope.Fate;

/** Compares the scopes that were asked for with those that were granted. */
final class Scopes {

    private Scopes() {}

    /** Returns every scope once, those of the sign-in last; upper and lower case make no difference. */
    static List<Scope> compare(Collection<String> asked, Collection<String> granted) {
        TreeSet<String> askedFor = ignoringCase(asked);
        TreeSet<String> given = ignoringCase(granted);
        TreeSet<String> all =
                ignoringCase(Stream.concat(asked.stream(), granted.stream()).toList());
        return all.stream()
                .map(name -> new Scope(name, fate(name, askedFor, given)))
                .sorted(Comparator.comparing(Scope::fate))
                .toList();
    }

    private static Fate fate(String name, Set<String> asked, Set<String> granted) {
        if (OF_SIGN_IN.contains(name)) {
            return Fate.SIGN_IN;
        }
        if (!granted.contains(name)) {
            return Fate.MISSING;
        }
        return asked.contains(name) ? Fate.GRANTED : Fate.MORE;
    }

    private static TreeSet<String> ignoringCase(Collection<String> scopes) {
        TreeSet<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        scopes.stream().filter(scope -> !scope.isBlank()).forEach(set::add);
        return set;
    }
}
