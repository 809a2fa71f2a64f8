package org.graphportal.standin;

import java.util.List;
import java.util.function.Consumer;
import org.graphportal.standin.entra.directory.Registration;
import org.graphportal.standin.entra.directory.Registrations;

/** Where the stand-in listens, and the one application that is registered with it. */
public final class StandInOptions {

    public static final String TENANT_ID = "8b7f4a52-3c0e-4d61-9c55-2f1c1d5a7e10";
    public static final String CLIENT_ID = "5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f";
    public static final String CLIENT_SECRET = "dEm0~a-value-not-an-id.9xQ2";

    /** Another application of the same tenant, with the same redirect URIs, and with the application role Api.Call. */
    public static final String OTHER_CLIENT_ID = "d2f4a6c8-1b3d-4e5f-8a7b-9c0d1e2f3a4b";

    public static final String OTHER_CLIENT_SECRET = "aN0ther~value-not-an-id.7yR4";

    /** A third application of the tenant, with the application roles Api.Call and Admin. */
    public static final String ADMIN_CLIENT_ID = "3e9d5b71-80a2-4c46-b1f3-7a6c5d4e3f21";

    public static final String ADMIN_CLIENT_SECRET = "aDm1n~value-not-an-id.3kT8";

    /** To listen on; links and tokens name 127.0.0.1 all the same. */
    private String address = "127.0.0.1";

    /** The ports, 0 for any that is free. */
    private int entraPort;

    private int graphPort;
    private String tenantId = TENANT_ID;
    private String clientId = CLIENT_ID;
    private String clientSecret = CLIENT_SECRET;

    /** Compared letter by letter, as the next. */
    private List<String> redirectUris =
            List.of("http://localhost:8080/callback", "http://localhost:8080/consent/callback");

    private List<String> postLogoutRedirectUris = List.of("http://localhost:8080/signed-out");

    /** Called when somebody signs out at Entra; empty for none. */
    private String frontChannelUri = "";

    /** In PEM, for {@code private_key_jwt}; usually none. */
    private List<String> certificates = List.of();

    private StandInOptions() {}

    private StandInOptions(StandInOptions other) {
        address = other.address;
        entraPort = other.entraPort;
        graphPort = other.graphPort;
        tenantId = other.tenantId;
        clientId = other.clientId;
        clientSecret = other.clientSecret;
        redirectUris = other.redirectUris;
        postLogoutRedirectUris = other.postLogoutRedirectUris;
        frontChannelUri = other.frontChannelUri;
        certificates = other.certificates;
    }

    /** The loopback address, any free ports, and the application at {@code http://localhost:8080}. */
    public static StandInOptions defaults() {
        return new StandInOptions();
    }

    /** The defaults on the ports 8081 and 8082, each changed by the system property that has its name. */
    static StandInOptions fromSystemProperties() {
        return defaults().with(options -> {
            options.address = System.getProperty("standin.address", options.address);
            options.entraPort = Integer.getInteger("standin.entra-port", 8081);
            options.graphPort = Integer.getInteger("standin.graph-port", 8082);
            options.tenantId = System.getProperty("standin.tenant-id", options.tenantId);
            options.clientId = System.getProperty("standin.client-id", options.clientId);
            options.clientSecret = System.getProperty("standin.client-secret", options.clientSecret);
            options.redirectUris = list("standin.redirect-uris", options.redirectUris);
            options.postLogoutRedirectUris = list("standin.post-logout-redirect-uris", options.postLogoutRedirectUris);
            options.frontChannelUri = System.getProperty("standin.front-channel-uri", "");
        });
    }

    public StandInOptions withAddress(String to) {
        return with(options -> options.address = to);
    }

    public StandInOptions withPorts(int entra, int graph) {
        return with(options -> {
            options.entraPort = entra;
            options.graphPort = graph;
        });
    }

    public StandInOptions withRedirectUris(String... uris) {
        return with(options -> options.redirectUris = List.of(uris));
    }

    public StandInOptions withPostLogoutRedirectUris(String... uris) {
        return with(options -> options.postLogoutRedirectUris = List.of(uris));
    }

    public StandInOptions withFrontChannelUri(String uri) {
        return with(options -> options.frontChannelUri = uri);
    }

    public StandInOptions withCertificates(String... pem) {
        return with(options -> options.certificates = List.of(pem));
    }

    private StandInOptions with(Consumer<StandInOptions> change) {
        StandInOptions changed = new StandInOptions(this);
        change.accept(changed);
        return changed;
    }

    String address() {
        return address;
    }

    public int entraPort() {
        return entraPort;
    }

    public int graphPort() {
        return graphPort;
    }

    String tenantId() {
        return tenantId;
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
