package org.graphportal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.graphportal.api.bearer.Caller;
import org.graphportal.api.bearer.RequiresScope;

/** {@code /api/hello}: the shortest proof that a token is good. */
@Path("/hello")
@RequestScoped
public class Hello {

    /**
     * What is said.
     *
     * @param greeting with the person's name
     */
    public record Greeting(String greeting) {}

    /** Greets the person in whose name the application calls. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RequiresScope(ApiApplication.SCOPE)
    @Operation(summary = "Greets the person by name")
    public Greeting hello(@Context SecurityContext security) {
        return new Greeting("Hello, " + Caller.of(security).name());
    }
}
