package org.graphportal.api.bearer;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Why there is no better answer (RFC 9457).
 *
 * @param title the same for every problem of a kind
 * @param status HTTP status
 * @param detail what is wrong with this request, null where the title says it all
 * @param correlationId by which the line in the log is found
 */
record Problem(String title, int status, String detail, String correlationId) {

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    static Problem of(int status, String detail) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Status " + status : known.getReasonPhrase();
        return new Problem(title, status, detail, UUID.randomUUID().toString());
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(PROBLEM_JSON).entity(json());
    }

    /** By hand and not by JSON-B: a refusal has to cost less than an answer. */
    private String json() {
        JsonObjectBuilder json = JSON.createObjectBuilder().add("title", title).add("status", status);
        if (detail != null) {
            json.add("detail", detail);
        }
        return json.add("correlationId", correlationId).build().toString();
    }
}
