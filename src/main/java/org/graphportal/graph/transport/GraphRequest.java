package org.graphportal.graph.transport;

import java.net.http.HttpRequest;
import org.graphportal.graph.problem.GraphErrors;

/** What every request to Graph has in common, however it is sent. */
public final class GraphRequest {

    private GraphRequest() {}

    /** Makes a request say who asks, and that compressed answers are welcome. */
    public static HttpRequest.Builder dressed(HttpRequest.Builder request) {
        return request.setHeader("User-Agent", "GraphPortal/1.0").setHeader("Accept-Encoding", "gzip");
    }

    /**
     * Completes a copy of a request.
     *
     * @param token the access token (RFC 6750 §2.1)
     * @param clientRequestId by which the call can be found again
     */
    public static HttpRequest authorized(HttpRequest.Builder request, String token, String clientRequestId) {
        return request.copy()
                .setHeader("Authorization", "Bearer " + token)
                .setHeader(GraphErrors.CLIENT_REQUEST_ID, clientRequestId)
                .build();
    }
}
