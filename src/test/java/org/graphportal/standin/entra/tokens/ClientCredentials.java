package org.graphportal.standin.entra.tokens;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import java.time.Instant;
import java.util.Optional;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.Registrations;
import org.graphportal.standin.http.Call;

/** Finds out which application calls the token endpoint, and makes it prove that. */
final class ClientCredentials {

    private final Registrations registrations;
    private final ClientAssertions assertions = new ClientAssertions();

    ClientCredentials(Registrations registrations) {
        this.registrations = registrations;
    }

    /**
     * The application that calls, by its secret in the body or in a Basic header, or by an assertion.
     *
     * @throws Refused if it is unknown or proves nothing
     */
    Registration check(Call call, Instant now) {
        Optional<ClientSecretBasic> basic = call.header("authorization").map(ClientCredentials::basic);
        Optional<String> assertion = call.parameter("client_assertion");
        String clientId = basic.map(header -> header.getClientID().getValue())
                .or(() -> call.parameter("client_id"))
                .or(() -> assertion.map(ClientAssertions::subject))
                .orElseThrow(() -> new Refused(EntraError.missing("client_id")));
        Registration registration = registrations.find(clientId).orElseThrow(() -> unknown(clientId));
        if (assertion.isPresent()) {
            checkAssertion(call, registration, assertion.get(), now);
            return registration;
        }
        String secret = basic.map(header -> header.getClientSecret().getValue())
                .or(() -> call.parameter("client_secret"))
                .orElseThrow(ClientCredentials::noCredentials);
        if (!secret.equals(registration.clientSecret())) {
            throw wrongSecret(clientId);
        }
        return registration;
    }

    private void checkAssertion(Call call, Registration registration, String assertion, Instant now) {
        boolean typed = call.parameter("client_assertion_type").equals(Optional.of(ClientAssertions.TYPE));
        if (!typed
                || call.parameter("client_secret").isPresent()
                || call.header("authorization").isPresent()) {
            throw new Refused(EntraError.of(
                    "invalid_request", 90023, "An assertion needs its type, and no other credentials beside it."));
        }
        assertions.check(assertion, registration, call.origin() + call.path(), now);
    }

    private static ClientSecretBasic basic(String header) {
        try {
            return ClientSecretBasic.parse(header);
        } catch (ParseException e) {
            throw new Refused(EntraError.of(
                    "invalid_client", 7000218, "The Authorization header does not hold a client id and secret."));
        }
    }

    private static Refused unknown(String clientId) {
        return new Refused(
                EntraError.of(
                        "unauthorized_client",
                        700016,
                        "Application with identifier '" + clientId
                                + "' was not found in the directory 'Contoso'. This can happen "
                                + "if the application has not been installed by the administrator of the tenant or consented to by "
                                + "any user in the tenant. You may have sent your authentication request to the wrong tenant."));
    }

    private static Refused noCredentials() {
        return new Refused(EntraError.of(
                "invalid_client",
                7000218,
                "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."));
    }

    private static Refused wrongSecret(String clientId) {
        return new Refused(EntraError.of(
                "invalid_client",
                7000215,
                "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, "
                        + "not the client secret ID, for a secret added to app '" + clientId + "'."));
    }
}
