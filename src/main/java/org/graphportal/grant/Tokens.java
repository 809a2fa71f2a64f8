package org.graphportal.grant;

import java.time.Instant;
import java.util.Set;

/**
 * What the token endpoint gave (OpenID Connect Core 1.0 §3.1.3.3), without the ID token.
 *
 * @param accessToken opaque to this application
 * @param refreshToken null when none was given
 * @param scopes the scopes granted
 * @param expires when the access token ends
 */
public record Tokens(String accessToken, String refreshToken, Set<String> scopes, Instant expires) {

    /** Shows no token: records end up in logs. */
    @Override
    public String toString() {
        return "Tokens[scopes=" + scopes + ", expires=" + expires + "]";
    }
}
