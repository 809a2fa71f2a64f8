package org.graphportal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.graphportal.api.bearer.Caller;
import org.graphportal.api.bearer.RequiresScope;

/** {@code /api/me}: who calls. */
@Path("/me")
@RequestScoped
public class Me {

    /**
     * Who calls, in the words of the access token.
     *
     * @param tid tenant
     * @param oid object id of the person, or of the application that calls by itself
     * @param client client id of the calling application
     * @param scopes what the person has agreed to, empty where an application calls by itself
     * @param roles application roles, and those that groups give, in alphabetical order
     */
    public record Identity(String tid, String oid, String client, List<String> scopes, List<String> roles) {}

    /** Says who calls. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresScope(value = ApiApplication.SCOPE, orRole = ApiApplication.APPLICATIONS)
    @Operation(summary = "Says who calls: tenant, object id, client, scopes and roles")
    public Identity me(@Context SecurityContext security) {
        Caller caller = Caller.of(security);
        return new Identity(
                caller.tenantId(),
                caller.objectId(),
                caller.client(),
                caller.scopes(),
                caller.roles().stream().sorted().toList());
    }
}
