package org.graphportal.token;

import java.util.Set;

/**
 * The tokens of the person whose request this is; of use in that request only.
 *
 * @param tokens where they are held
 * @param scopes the scopes that they have to have
 */
public record RequestTokens(AccessTokens tokens, Set<String> scopes) implements TokenSource {

    @Override
    public String token() {
        return tokens.forScopes(scopes);
    }

    @Override
    public String insteadOf(String refused) {
        return tokens.insteadOf(refused, scopes);
    }

    @Override
    public TokenProblem challenged(String refused, String claims) {
        return tokens.challenged(refused, claims, scopes);
    }
}
