package org.graphportal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.graphportal.api.bearer.RequiresScope;
import org.graphportal.settings.GroupRoles;

/** {@code /api/roles}: the roles of the portal and where they come from. */
@Path("/roles")
@RequestScoped
public class RoleDefinitions {

    @Inject
    GroupRoles groupRoles;

    /**
     * A role and who gives it.
     *
     * @param role its name
     * @param applicationRole the value of the application role in Entra ID that gives it
     * @param groups object ids of the groups whose members have it, by {@code setting}
     * @param setting the setting that names the groups
     */
    public record RoleDefinition(String role, String applicationRole, List<String> groups, String setting) {}

    /** Lists the roles. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresScope(value = ApiApplication.SCOPE, orRole = ApiApplication.APPLICATIONS, role = "Admin")
    @Operation(summary = "Lists the roles of the portal and where they come from; for the role Admin")
    public List<RoleDefinition> roles() {
        return GroupRoles.ROLES.stream().map(this::definition).toList();
    }

    private RoleDefinition definition(String role) {
        List<String> groups = groupRoles.groups().getOrDefault(role, Set.of()).stream()
                .sorted()
                .toList();
        return new RoleDefinition(role, role, groups, "entra-id.role." + role);
    }
}
