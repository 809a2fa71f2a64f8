package org.graphportal.standin.entra.tokens;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import java.util.Optional;
import org.graphportal.standin.entra.EntraError;
import org.graphportal.standin.entra.Refused;
import org.graphportal.standin.entra.Registration;
import org.graphportal.standin.entra.Registrations;
import org.graphportal.standin.http.Call;

/** Finds out which application calls the token endpoint, and makes it prove that. */
final class ClientCredentials {

    private final Registrations registrations;

    ClientCredentials(Registrations registrations) {
        this.registrations = registrations;
    }

    /**
     * The application that calls, by its secret in the body or in a Basic header.
     *
     * @throws Refused if it is unknown or proves nothing
     */
    Registration check(Call call) {
        Optional<ClientSecretBasic> basic = call.header("authorization").map(ClientCredentials::basic);
        String clientId = basic.map(header -> header.getClientID().getValue())
                .or(() -> call.parameter("client_id"))
                .orElseThrow(() -> new Refused(EntraError.missing("client_id")));
        Registration registration = registrations.find(clientId).orElseThrow(() -> unknown(clientId));
        String secret = basic.map(header -> header.getClientSecret().getValue())
                .or(() -> call.parameter("client_secret"))
                .orElseThrow(ClientCredentials::noCredentials);
        if (!secret.equals(registration.clientSecret())) {
            throw wrongSecret(clientId);
        }
        return registration;
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
