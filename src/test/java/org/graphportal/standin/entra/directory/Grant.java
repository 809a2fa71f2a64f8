package org.graphportal.standin.entra.directory;

import java.time.Instant;
import org.graphportal.standin.people.Person;

/**
 * What a person let the application do in one sign-in; codes and refresh tokens stand for it.
 *
 * @param clientId the application's
 * @param tenant the authority through which the person came
 * @param scopes what was asked for
 * @param nonce for the ID token; empty for none
 * @param sid the session at Entra
 * @param signedInAt when the person proved who it is
 * @param withMfa whether with a second factor
 * @param claims what the application demanded of the tokens
 */
public record Grant(
        String clientId,
        Tenant tenant,
        Person person,
        Scopes scopes,
        String nonce,
        String sid,
        Instant signedInAt,
        boolean withMfa,
        RequestedClaims claims) {

    /**
     * The same grant for other scopes, with more claims, and for the person as it is now.
     *
     * @param nonceOrEmpty a nonce belongs to the redemption of the code only
     */
    public Grant narrowed(Person now, Scopes other, RequestedClaims more, String nonceOrEmpty) {
        return new Grant(clientId, tenant, now, other, nonceOrEmpty, sid, signedInAt, withMfa, claims.and(more));
    }
}
