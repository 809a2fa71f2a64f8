package org.graphportal.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.graphportal.api.bearer.BearerFilter;
import org.graphportal.api.bearer.Cors;
import org.graphportal.api.bearer.Problems;

/** Everything at {@code /api}; named one by one, so that no class on the class path becomes a resource by accident. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Graph Portal",
                        version = "1.0",
                        description =
                                "Every operation needs an access token that Microsoft Entra ID has issued for this API."),
        // Otherwise the document names the address at which the server itself listens, behind whatever proxy.
        servers = @Server(url = "/"),
        security = @SecurityRequirement(name = ApiApplication.SCHEME))
@SecurityScheme(
        securitySchemeName = ApiApplication.SCHEME,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "Access token of version 1.0 or 2.0 with the scope access_as_user, or an application role.")
public class ApiApplication extends Application {

    static final String SCHEME = "entra-id";

    /** The scope that people give to applications that call in their name (Entra portal: Expose an API). */
    static final String SCOPE = "access_as_user";

    /** The application role for applications that call by themselves (Entra portal: App roles). */
    static final String APPLICATIONS = "Api.Call";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(Hello.class, Me.class, RoleDefinitions.class, BearerFilter.class, Cors.class, Problems.class);
    }
}
