package org.graphportal.oauth;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Scopes as Entra ID reads them (RFC 6749 §3.3): upper and lower case make no difference, nor does naming the resource. */
public final class Scopes {

    /** Shape the sign-in itself; Entra ID may leave them out of what it says it has granted. */
    public static final Set<String> OF_SIGN_IN = Set.of("openid", "profile", "email", "offline_access");

    private Scopes() {}

    /** Returns the scopes that were wanted and not granted, in alphabetical order, those of the sign-in left out. */
    public static List<String> missing(Collection<String> wanted, Collection<String> granted) {
        TreeSet<String> given = granted.stream()
                .map(Scopes::shortName)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        return wanted.stream()
                .filter(scope -> !OF_SIGN_IN.contains(scope) && !given.contains(shortName(scope)))
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * Returns the scopes for a request: those wanted, an ID token to see whose tokens come back, and a refresh token.
     */
    public static String request(Collection<String> wanted) {
        return Stream.concat(
                        Stream.of("openid", "profile", "offline_access"),
                        wanted.stream().sorted())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String shortName(String scope) {
        return scope.substring(scope.lastIndexOf('/') + 1);
    }
}
