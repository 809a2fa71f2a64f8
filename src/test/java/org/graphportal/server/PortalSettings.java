package org.graphportal.server;

import java.net.URI;
import java.util.Map;
import org.graphportal.standin.StandInOptions;

/** What the application has to be told to meet the stand-in where it otherwise meets Microsoft. */
public final class PortalSettings {

    /** Object id of the group whose members are administrators of the portal. */
    public static final String ADMIN_GROUP = "6b0f3a9e-52c1-4f8d-8e47-90d1c2b3a4f5";

    private PortalSettings() {}

    /**
     * The settings of one application and one stand-in, which has to know the same application.
     *
     * @param portal where people reach the application
     * @param entra the login root
     * @param graph the Graph root, without the version
     * @see #registration the other half
     */
    public static Map<String, String> forStandIn(URI portal, URI entra, URI graph) {
        return Map.of(
                "entra-id.tenant-id",
                StandInOptions.TENANT_ID,
                "entra-id.client-id",
                StandInOptions.CLIENT_ID,
                "entra-id.client-secret",
                StandInOptions.CLIENT_SECRET,
                "entra-id.authority",
                entra.toString(),
                "graph.url",
                graph.resolve("/v1.0").toString(),
                "portal.base-url",
                origin(portal),
                "entra-id.role.Admin",
                ADMIN_GROUP,
                "api.cors-origins",
                "https://app.example.com");
    }

    /** What the stand-in has to know of the application at that address. */
    public static StandInOptions registration(URI portal, int entraPort, int graphPort) {
        return StandInOptions.defaults()
                .withPorts(entraPort, graphPort)
                .withRedirectUris(origin(portal) + "/callback", origin(portal) + "/consent/callback")
                .withPostLogoutRedirectUris(origin(portal) + "/signed-out")
                .withFrontChannelUri(origin(portal) + "/signed-out/front-channel");
    }

    private static String origin(URI portal) {
        return portal.getScheme() + "://" + portal.getAuthority();
    }
}
