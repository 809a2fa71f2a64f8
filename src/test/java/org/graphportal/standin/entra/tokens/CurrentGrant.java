package org.graphportal.standin.entra.tokens;

import jakarta.json.Json;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Directory;
import org.graphportal.standin.entra.directory.Grant;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.RequestedClaims;
import org.graphportal.standin.entra.directory.Scopes;
import org.graphportal.standin.http.Call;
import org.graphportal.standin.people.Person;

/** What is left of a grant now, for the scopes that a token request names. */
final class CurrentGrant {

    /** Conditional access blocks the person. */
    private static final int POLICY = 53003;

    private final Directory directory;

    CurrentGrant(Directory directory) {
        this.directory = directory;
    }

    /**
     * The grant for the scopes and claims of a token request, and for the person as it is now.
     *
     * @param call names scopes; without them the grant's own hold
     * @param nonce for the ID token; empty for none
     * @throws Refused if these cannot be had, or not any more
     */
    Grant of(Grant grant, Call call, String nonce, Registration client) {
        String api = directory.registrations().main().clientId();
        Scopes scopes =
                call.parameter("scope").map(text -> Scopes.parse(text, api)).orElse(grant.scopes());
        checkScopes(scopes);
        RequestedClaims claims =
                call.parameter("claims").map(RequestedClaims::parse).orElse(RequestedClaims.NONE);
        Person person = directory.people().find(grant.person().id()).orElse(grant.person());
        checkAccount(person);
        checkSecondFactor(person, grant);
        checkContexts(claims, grant);
        checkConsent(person, scopes, client);
        return grant.narrowed(person, scopes, claims, nonce);
    }

    private static void checkAccount(Person person) {
        if (person.is("disabled")) {
            throw new Refused(EntraError.of("invalid_grant", 50057, "The user account is disabled."));
        }
        int refusal = person.number("refusal");
        if (refusal == POLICY) {
            throw new Refused(EntraError.of(
                            "invalid_grant",
                            POLICY,
                            "Access has been blocked by Conditional Access policies. The access policy does not allow "
                                    + "token issuance.")
                    .withSuberror("message_only"));
        }
        if (refusal != 0) {
            throw new Refused(
                    EntraError.of("invalid_grant", refusal, "The user may not use the application any more."));
        }
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
            throw secondFactor("{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\""
                    + directory.tenantId() + "\"]}}}");
        }
    }

    /** A refresh token brings no new proof: an authentication context needs one from the sign-in. */
    private static void checkContexts(RequestedClaims claims, Grant grant) {
        if (!claims.contexts().isEmpty() && !grant.withMfa()) {
            throw secondFactor(Json.createObjectBuilder()
                    .add("access_token", claims.accessToken())
                    .build()
                    .toString());
        }
    }

    private static Refused secondFactor(String claims) {
        return new Refused(EntraError.of(
                        "interaction_required",
                        50076,
                        "Due to a configuration change made by your administrator, or because you moved to a new "
                                + "location, you must use multi-factor authentication to access '" + AccessTokens.GRAPH
                                + "'.")
                .withSuberror("basic_action")
                .withClaims(claims));
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
