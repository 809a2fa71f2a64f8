package org.graphportal.api.bearer;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Makes a problem document of whatever else goes wrong: no such resource, another method, a fault of ours. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Problems.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException known) {
            Response meant = known.getResponse();
            Response.ResponseBuilder response =
                    Problem.of(meant.getStatus(), null).response();
            Object allowed = meant.getHeaders().getFirst(HttpHeaders.ALLOW);
            return allowed == null
                    ? response.build()
                    : response.header(HttpHeaders.ALLOW, allowed).build();
        }
        Problem problem = Problem.of(500, null);
        // The message could quote what came in, so it is for those who look for it only.
        LOG.log(Level.DEBUG, "A call of the API failed", thrown);
        LOG.log(
                Level.WARNING,
                "A call of the API failed: {0}, correlation id {1}",
                thrown.getClass().getName(),
                problem.correlationId());
        return problem.response().build();
    }
}
