package org.graphportal.standin;

import java.util.List;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.Registrations;

/**
 * Where the stand-in listens, and the one application that is registered with it.
 *
 * @param address to listen on; links and tokens name 127.0.0.1 all the same
 * @param entraPort 0 for any free port
 * @param graphPort 0 for any free port
 * @param redirectUris compared letter by letter
 * @param postLogoutRedirectUris compared letter by letter
 * @param frontChannelUri called when somebody signs out at Entra; empty for none
 * @param certificates in PEM, for {@code private_key_jwt}; usually none
 */
public record StandInOptions(
        String address,
        int entraPort,
        int graphPort,
        String tenantId,
        String clientId,
        String clientSecret,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        String frontChannelUri,
        List<String> certificates) {

    public static final String TENANT_ID = "8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10";
    public static final String CLIENT_ID = "5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
    public static final String CLIENT_SECRET = "dEm0~a-value-not-an-id.9xQ2";

    /** Another application of the same tenant, with the same redirect URIs, and with the application role Api.Call. */
    public static final String OTHER_CLIENT_ID = "d2f4a6c8-1b3d-4e5f-8a7b-9c0d1e2f3a4b";

    public static final String OTHER_CLIENT_SECRET = "aN0ther~value-not-an-id.7yR4";

    /** A third application of the tenant, with the application roles Api.Call and Admin. */
    public static final String ADMIN_CLIENT_ID = "3e9d5b71-80a2-4c46-b1f3-7a6c5d4e3f21";

    public static final String ADMIN_CLIENT_SECRET = "aDm1n~value-not-an-id.3kT8";

    /** The loopback address, any free ports, and the application at {@code http://localhost:8080}. */
    public static StandInOptions defaults() {
        return new StandInOptions(
                "127.0.0.1",
                0,
                0,
                TENANT_ID,
                CLIENT_ID,
                CLIENT_SECRET,
                List.of("http://localhost:8080/callback", "http://localhost:8080/consent/callback"),
                List.of("http://localhost:8080/signed-out"),
                "",
                List.of());
    }

    /** The defaults on the ports 8081 and 8082, each changed by the system property that has its name. */
    static StandInOptions fromSystemProperties() {
        StandInOptions defaults = defaults();
        return new StandInOptions(
                System.getProperty("standin.address", defaults.address),
                Integer.getInteger("standin.entra-port", 8081),
                Integer.getInteger("standin.graph-port", 8082),
                System.getProperty("standin.tenant-id", defaults.tenantId),
                System.getProperty("standin.client-id", defaults.clientId),
                System.getProperty("standin.client-secret", defaults.clientSecret),
                list("standin.redirect-uris", defaults.redirectUris),
                list("standin.post-logout-redirect-uris", defaults.postLogoutRedirectUris),
                System.getProperty("standin.front-channel-uri", ""),
                List.of());
    }

    public StandInOptions withAddress(String to) {
        return new StandInOptions(
                to,
                entraPort,
                graphPort,
                tenantId,
                clientId,
                clientSecret,
                redirectUris,
                postLogoutRedirectUris,
                frontChannelUri,
                certificates);
    }

    public StandInOptions withPorts(int entra, int graph) {
        return new StandInOptions(
                address,
                entra,
                graph,
                tenantId,
                clientId,
                clientSecret,
                redirectUris,
                postLogoutRedirectUris,
                frontChannelUri,
                certificates);
    }

    public StandInOptions withRedirectUris(String... uris) {
        return new StandInOptions(
                address,
                entraPort,
                graphPort,
                tenantId,
                clientId,
                clientSecret,
                List.of(uris),
                postLogoutRedirectUris,
                frontChannelUri,
                certificates);
    }

    public StandInOptions withPostLogoutRedirectUris(String... uris) {
        return new StandInOptions(
                address,
                entraPort,
                graphPort,
                tenantId,
                clientId,
                clientSecret,
                redirectUris,
                List.of(uris),
                frontChannelUri,
                certificates);
    }

    public StandInOptions withFrontChannelUri(String uri) {
        return new StandInOptions(
                address,
                entraPort,
                graphPort,
                tenantId,
                clientId,
                clientSecret,
                redirectUris,
                postLogoutRedirectUris,
                uri,
                certificates);
    }

    public StandInOptions withCertificates(String... pem) {
        return new StandInOptions(
                address,
                entraPort,
                graphPort,
                tenantId,
                clientId,
                clientSecret,
                redirectUris,
                postLogoutRedirectUris,
                frontChannelUri,
                List.of(pem));
    }

    /** The application under test, a stranger with the same addresses, and one that is an administrator. */
    Registrations registrations() {
        return new Registrations(
                new Registration(
                        "Graph Portal",
                        clientId,
                        clientSecret,
                        redirectUris,
                        postLogoutRedirectUris,
                        frontChannelUri,
                        certificates,
                        2,
                        List.of()),
                new Registration(
                        "Another application",
                        OTHER_CLIENT_ID,
                        OTHER_CLIENT_SECRET,
                        redirectUris,
                        postLogoutRedirectUris,
                        "",
                        List.of(),
                        2,
                        List.of("Api.Call")),
                new Registration(
                        "An application for administrators",
                        ADMIN_CLIENT_ID,
                        ADMIN_CLIENT_SECRET,
                        List.of(),
                        List.of(),
                        "",
                        List.of(),
                        2,
                        List.of("Api.Call", "Admin")));
    }

    private static List<String> list(String property, List<String> otherwise) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? otherwise : List.of(value.trim().split("\\s*,\\s*"));
    }
}
