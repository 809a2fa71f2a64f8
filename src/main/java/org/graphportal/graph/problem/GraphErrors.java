package org.graphportal.graph.problem;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.graphportal.graph.problem.GraphProblem.Kind;
import org.graphportal.outbound.JsonBody;

/** Turns Graph's errors (Graph: Microsoft Graph error responses) into {@link GraphProblem}. */
public class GraphErrors implements ResponseExceptionMapper<GraphProblem> {

    /** Header by which Microsoft's support finds a call. */
    public static final String REQUEST_ID = "request-id";

    /** Header in which this application names each call. */
    public static final String CLIENT_REQUEST_ID = "client-request-id";

    private static final Logger LOG = System.getLogger(GraphErrors.class.getName());

    /** Redirects too: none is followed, so one is no answer. */
    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 300;
    }

    @Override
    public GraphProblem toThrowable(Response response) {
        String code = code(response.readEntity(String.class));
        CallIds ids = new CallIds(response.getHeaderString(CLIENT_REQUEST_ID), response.getHeaderString(REQUEST_ID));
        return problem(response.getStatus(), code, ids, response.getHeaderString(HttpHeaders.RETRY_AFTER));
    }

    /**
     * Returns what a failed call of a batch comes to, with a line in the log.
     *
     * @param status 0 where there is no answer
     * @param code Graph's error code, may be null
     * @param requestId may be null
     * @param retryAfter the header, may be null
     */
    public static GraphProblem problem(int status, String code, String requestId, String retryAfter) {
        return problem(status, code, new CallIds(null, requestId), retryAfter);
    }

    private static GraphProblem problem(int status, String code, CallIds ids, String retryAfter) {
        if (status != Response.Status.NOT_FOUND.getStatusCode()) {
            LOG.log(Level.WARNING, "Graph: status {0}, {1}, {2}", status, code, ids);
        }
        return new GraphProblem(
                kind(status),
                status,
                code,
                ids,
                RetryAfter.of(retryAfter, Instant.now()).orElse(null));
    }

    /** Tells whether an error says that a link to a further page of a list has died (Graph: Paging). */
    public static boolean expiredPage(int status, String code) {
        return status == 400 && "Directory_ExpiredPageToken".equals(code);
    }

    /** Tells whether a status says that Graph has too much to do (Graph: Microsoft Graph throttling guidance). */
    public static boolean busy(int status) {
        return kind(status) == Kind.BUSY;
    }

    static Kind kind(int status) {
        return switch (status) {
            case 0 -> Kind.UNREACHABLE;
            case 401 -> Kind.TOKEN_REFUSED;
            case 403 -> Kind.DENIED;
            case 404 -> Kind.NOT_FOUND;
            case 429, 503, 504 -> Kind.BUSY;
            default -> status >= 500 || status < 400 ? Kind.GARBLED : Kind.REFUSED;
        };
    }

    /** Returns {@code error.code}, null where the body is not Graph's: gateways answer HTML, or nothing. OneNote's are numbers. */
    public static String code(String body) {
        try {
            JsonObject object = JsonBody.object(body.getBytes(StandardCharsets.UTF_8));
            JsonValue error = object.get("error");
            JsonValue code = error instanceof JsonObject details ? details.get("code") : null;
            if (code instanceof JsonNumber number) {
                return number.toString();
            }
            return code instanceof JsonString text && !text.getString().isBlank() ? text.getString() : null;
        } catch (JsonException e) {
            return null;
        }
    }
}
