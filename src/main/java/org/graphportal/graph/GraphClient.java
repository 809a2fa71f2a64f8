package org.graphportal.graph;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.graphportal.graph.problem.GraphErrors;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.transport.GraphTransport;

/**
 * Microsoft Graph v1.0 on behalf of the person whose request this is, for reading only: calls are repeated, and what
 * changes something goes by {@link org.graphportal.graph.batch.BatchRun}. When Graph refuses,
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
     * A page of a list of people (Graph v1.0: List users).
     *
     * @param scopes the scope that the call needs: {@code User.ReadBasic.All}, or {@code User.Read.All} for more than names
     * @param address the whole address: of the list with its query, or what Graph gave as {@code @odata.nextLink}
     */
    @GET
    @Path("/users")
    @ClientHeaderParam(name = "ConsistencyLevel", value = "eventual")
    @Produces("application/json")
    Answer<UserList> users(
            @HeaderParam(GraphTransport.SCOPES) String scopes, @HeaderParam(GraphTransport.PAGE) URI address);

    /**
     * A person (Graph v1.0: Get user). With {@code User.ReadBasic.All} names and addresses are all there is, and everything
     * else null.
     *
     * @param scopes the scopes that the call needs, separated by spaces
     * @param id object id
     * @param select names of the properties wanted, separated by commas
     */
    @GET
    @Path("/users/{id}")
    @Produces("application/json")
    Answer<User> user(
            @HeaderParam(GraphTransport.SCOPES) String scopes,
            @PathParam("id") String id,
            @QueryParam("$select") String select);

    /**
     * What the signed-in person is a member of, also by way of other groups (Graph v1.0: Get member objects). It changes
     * nothing, although it is a POST. Permission: {@code User.Read}.
     *
     * @param question <code>securityEnabledOnly</code>: true for groups only, since others give no rights
     */
    @POST
    @Path("/me/getMemberObjects")
    @ClientHeaderParam(name = GraphTransport.SCOPES, value = "User.Read")
    @Consumes("application/json")
    @Produces("application/json")
    Answer<MemberObjects> memberObjects(JsonObject question);

    /**
     * A page of a list of pages in OneNote (Graph v1.0: List onenotePages). Permission: {@code Notes.Read}.
     *
     * @param address the whole address: of the list with its query, or what Graph gave as {@code @odata.nextLink}
     */
    @GET
    @Path("/me/onenote/pages")
    @ClientHeaderParam(name = GraphTransport.SCOPES, value = "Notes.Read")
    @Produces("application/json")
    Answer<OnenotePageList> notes(@HeaderParam(GraphTransport.PAGE) URI address);

    /** The first of a person's notebooks, if there is any (Graph v1.0: List notebooks). Permission: {@code Notes.Read}. */
    @GET
    @Path("/me/onenote/notebooks")
    @ClientHeaderParam(name = GraphTransport.SCOPES, value = "Notes.Read")
    @Produces("application/json")
    Answer<JsonObject> notebooks(@QueryParam("$select") String select, @QueryParam("$top") int top);

    /**
     * A page in OneNote without its content (Graph v1.0: Get page). Permission: {@code Notes.Read}.
     *
     * @param id with an exclamation mark in it
     * @param select names of the properties wanted, separated by commas
     * @param expand the parents wanted
     */
    @GET
    @Path("/me/onenote/pages/{id}")
    @ClientHeaderParam(name = GraphTransport.SCOPES, value = "Notes.Read")
    @Produces("application/json")
    Answer<OnenotePage> note(
            @PathParam("id") String id, @QueryParam("$select") String select, @QueryParam("$expand") String expand);

    /**
     * The HTML of a page in OneNote, of anybody's making (Graph v1.0: Get page). Permission: {@code Notes.Read}. At most
     * 2 MB: pictures are not in it, and what is made of it takes many times as much.
     */
    @GET
    @Path("/me/onenote/pages/{id}/content")
    @ClientHeaderParam(name = GraphTransport.SCOPES, value = "Notes.Read")
    @ClientHeaderParam(name = GraphTransport.LIMIT, value = "2097152")
    @Produces("*/*")
    Answer<byte[]> noteContent(@PathParam("id") String id);

    /** A picture or another file on a page in OneNote (Graph v1.0: Get resource). Permission: {@code Notes.Read}. */
    @GET
    @Path("/me/onenote/resources/{id}/content")
    @ClientHeaderParam(name = GraphTransport.SCOPES, value = "Notes.Read")
    @Produces("*/*")
    Answer<byte[]> noteResource(@PathParam("id") String id);

    /**
     * Several calls that read in one (Graph: JSON batching), to be made with {@link org.graphportal.graph.batch.Batch}.
     *
     * @param scopes the scopes that the calls need, separated by spaces
     * @param requests what is asked
     */
    @POST
    @Path("/$batch")
    @Consumes("application/json")
    @Produces("application/json")
    Answer<JsonObject> batch(@HeaderParam(GraphTransport.SCOPES) String scopes, JsonObject requests);

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
