package org.graphportal.standin.entra.tokens;

import java.util.Optional;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.Scopes;
import org.graphportal.standin.people.Person;

/** What is left of a grant now, for the scopes that a token request names. */
final class CurrentGrant {

    private final Directory directory;

    CurrentGrant(Directory directory) {
        this.directory = directory;
    }

    /**
     * The grant for these scopes, and for the person as it is now.
     *
     * @param parameter the scope of the token request; empty for the scopes of the grant
     * @param nonce for the ID token; empty for none
     * @throws Refused if the scopes cannot be had, or not any more
     */
    Grant of(Grant grant, Optional<String> parameter, String nonce, Registration client) {
        String api = directory.registrations().main().clientId();
        Scopes scopes = parameter.map(text -> Scopes.parse(text, api)).orElse(grant.scopes());
        checkScopes(scopes);
        Person person = directory.people().find(grant.person().id()).orElse(grant.person());
        if (person.is("disabled")) {
            throw new Refused(EntraError.of("invalid_grant", 50057, "The user account is disabled."));
        }
        checkSecondFactor(person, grant);
        checkConsent(person, scopes, client);
        return grant.narrowed(person, scopes, nonce);
    }

    private static void checkScopes(Scopes scopes) {
        if (!scopes.unknown().isEmpty()) {
            throw new Refused(EntraError.of(
                    "invalid_scope",
                    70011,
                    "The provided value for the input parameter 'scope' is not valid. The scope '"
                            + String.join(" ", scopes.unknown()) + "' does not exist."));
        }
        if (scopes.isForApi() && scopes.isForGraph()) {
            throw new Refused(EntraError.of(
                    "invalid_request",
                    28000,
                    "Provided value for the input parameter scope is not valid because it contains more than one "
                            + "resource."));
        }
    }

    private void checkSecondFactor(Person person, Grant grant) {
        if (person.is("mfa") && !grant.withMfa()) {
            throw new Refused(EntraError.of(
                            "invalid_grant",
                            50076,
                            "Due to a configuration change made by your administrator, or because you moved to a new "
                                    + "location, you must use multi-factor authentication to access '"
                                    + AccessTokens.GRAPH + "'.")
                    .withSuberror("basic_action")
                    .withClaims("{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\""
                            + directory.tenantId() + "\"]}}}"));
        }
    }

    private void checkConsent(Person person, Scopes scopes, Registration client) {
        if (!directory.consents().missing(person, scopes).isEmpty()) {
            throw new Refused(EntraError.of(
                            "invalid_grant",
                            65001,
                            "The user or administrator has not consented to use the application with ID '"
                                    + client.clientId() + "' named '" + client.name()
                                    + "'. Send an interactive authorization request for this user and resource.")
                    .withSuberror("consent_required"));
        }
    }
}
