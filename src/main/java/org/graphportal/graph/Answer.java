package org.graphportal.graph;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.graphportal.graph.problem.GraphErrors;

/**
 * An answer of Microsoft Graph with what a person who looks at it wants to know about the call.
 *
 * @param value the body, read as the type that was asked for
 * @param body the body as it came
 * @param contentType its media type
 * @param call the method and the address that answered
 * @param status HTTP status
 * @param took time from sending the request to the last byte of the answer
 * @param requestId Graph's {@code request-id}, null when it gave none
 * @param headers the headers worth showing, by name
 * @param <T> what the body was read as
 */
public record Answer<T>(
        T value,
        byte[] body,
        String contentType,
        String call,
        int status,
        Duration took,
        String requestId,
        Map<String, String> headers) {

    /** Tells whether Graph says that a link to a further page of a list has died (Graph: Paging). */
    public boolean expiredPage() {
        return GraphErrors.expiredPage(status, status == 400 ? GraphErrors.code(text()) : null);
    }

    /** Returns the method and the address of the call as people write them. */
    public String written() {
        return call.replace("%2C", ",").replace("%20", " ");
    }

    /** Returns the body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
