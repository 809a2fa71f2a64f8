package org.graphportal.outbound;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * The line of the log about a request, for whoever looks for what takes the time.
 *
 * @param request what is sent
 * @param start when, by {@link System#nanoTime}
 */
record CallLine(HttpRequest request, long start) {

    private static final Logger LOG = System.getLogger(CallLine.class.getName());

    /** Writes it, with the IDs by which Microsoft's support finds the request. */
    void log(HttpResponse<?> answer) {
        LOG.log(
                Level.DEBUG,
                "{0} {1}{2}: {3} in {4} ms, request-id {5}, client-request-id {6}",
                request.method(),
                request.uri().getAuthority(),
                // Without the query, which may hold what somebody looked for.
                request.uri().getPath(),
                answer.statusCode(),
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                requestId(answer.headers()),
                request.headers().firstValue("client-request-id").orElse(null));
    }

    /** Entra ID calls it otherwise than Graph. */
    private static String requestId(HttpHeaders headers) {
        return headers.firstValue("request-id")
                .or(() -> headers.firstValue("x-ms-request-id"))
                .orElse(null);
    }
}
