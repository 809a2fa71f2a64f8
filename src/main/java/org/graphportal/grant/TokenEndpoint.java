package org.graphportal.grant;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Entra ID's token endpoint (RFC 6749 §3.2), sent to by {@link TokenTransport}. */
@Path("")
public interface TokenEndpoint {

    /**
     * Redeems a grant.
     *
     * @param form the grant and the proof of who asks
     * @return the answer whatever its status
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    Response redeem(Form form);
}
