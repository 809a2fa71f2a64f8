package org.graphportal.mechanism;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Puts {@link TokenCall} in the place of the mechanism's own call. A service of JAX-RS, so that it reaches the client
 * that the mechanism builds for itself; it sees every other client of the application too and leaves them alone.
 */
public class TokenCallFilter implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        if (request.getEntity() instanceof Form form) {
            TokenCall.takeForRequestTo(request.getUri())
                    .ifPresent(call -> request.abortWith(call.send(form)
                            .map(body -> Response.ok(body, MediaType.APPLICATION_JSON_TYPE))
                            .orElseGet(TokenCallFilter::refusal)
                            .build()));
        }
    }

    /** What the mechanism sees of a failure: enough to give up, nothing to log. */
    private static Response.ResponseBuilder refusal() {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity("{\"error\":\"invalid_grant\"}");
    }
}
