package org.graphportal.queries;

import java.util.Set;
import org.graphportal.token.TokenProblem;

/** Tells a scope that Entra ID has never heard of from other reasons why there is no token. */
final class UnknownScope {

    /** Microsoft identity platform: authentication and authorization error codes. */
    private static final Set<String> CODES = Set.of("AADSTS70011", "AADSTS650053");

    private UnknownScope() {}

    static boolean in(RuntimeException thrown) {
        return TokenProblem.in(thrown)
                .filter(problem -> problem.kind() == TokenProblem.Kind.FAILED)
                .filter(problem ->
                        CODES.contains(String.valueOf(problem.problem().code())))
                .isPresent();
    }
}
