package org.graphportal.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Microsoft Graph v1.0 on behalf of the person whose request this is. When Graph refuses,
 * fails or does not answer in time, every method throws a {@link GraphProblem}, or what JAX-RS has wrapped around one
 * ({@link GraphProblem#in}).
 *
 * <p>Application-scoped: by default each request would get a client of its own, at ten times the price. The annotation
 * also makes CDI find the interface; Weld on WildFly notes WELD-000167 about it, without consequence.
 */
@RegisterRestClient(configKey = "graph")
@RegisterProvider(GraphTransport.class)
@RegisterProvider(AnswerReader.class)
@RegisterProvider(GraphErrors.class)
@ApplicationScoped
public interface GraphClient {

    /**
     * The signed-in person (Graph v1.0: Get user). Permission: {@code User.Read}.
     *
     * @param select names of the properties wanted, separated by commas
     */
    @GET
    @Path("/me")
    @ClientHeaderParam(name = GraphTransport.SCOPES, value = "User.Read")
    @Produces("application/json")
    Answer<User> me(@QueryParam("$select") String select);

    /**
     * The photo of the signed-in person as a JPEG (Graph v1.0: Get profilePhoto). Permission: {@code User.Read}. Most
     * people have none, which is a {@link GraphProblem} with status 404.
     *
     * @param size such as {@code 120x120}; 48, 64, 96, 120, 240, 360, 432, 504 and 648 exist
     */
    @GET
    @Path("/me/photos/{size}/$value")
    @ClientHeaderParam(name = GraphTransport.SCOPES, value = "User.Read")
    @Produces("image/*")
    Answer<byte[]> photo(@PathParam("size") String size);

    /**
     * Whatever lies below the root, in either version. What Graph refuses because of the question (status 400 to 499, but
     * for 401 and 429) is an answer here and no {@link GraphProblem}: people who ask freely want to see it.
     *
     * @param address the whole address
     * @param scopes the scopes that the call needs, separated by spaces
     * @param consistencyLevel {@code eventual} for what only the directory's index can answer, else null
     */
    @GET
    @Path("/")
    @Produces("*/*")
    Answer<byte[]> get(
            @HeaderParam(GraphTransport.ADDRESS) URI address,
            @HeaderParam(GraphTransport.SCOPES) String scopes,
            @HeaderParam("ConsistencyLevel") String consistencyLevel);
}
