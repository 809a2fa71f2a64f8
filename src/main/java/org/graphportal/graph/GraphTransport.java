package org.graphportal.graph;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.graphportal.outbound.BodyTooLarge;
import org.graphportal.outbound.Outbound;
import org.graphportal.settings.Portal;

/**
 * Sends Graph's calls by {@link Outbound}: one pool of connections, one limit on time, and no way to any other place
 * than the configured root, wherever an address may have come from.
 */
public class GraphTransport implements ClientRequestFilter {

    /** Header for {@link AnswerReader} that says how long the call took; it never leaves the application. */
    static final String MILLIS = "graph-portal-millis";
    /** Header for {@link AnswerReader} that says what was called. */
    static final String CALL = "graph-portal-call";
    /** Header for {@link AnswerReader} with the status, which a reader cannot see. */
    static final String STATUS = "graph-portal-status";

    private static final Logger LOG = System.getLogger(GraphTransport.class.getName());
    private static final List<String> HANDED_ON =
            List.of(GraphErrors.REQUEST_ID, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final int LIMIT = 8 * 1024 * 1024;

    private final URI root = CDI.current().select(Portal.class).get().graphUrl();

    @Override
    public void filter(ClientRequestContext request) {
        URI address = plain(request.getUri());
        if (!below(root, address)) {
            throw new GraphProblem(GraphProblem.Kind.FORBIDDEN_ADDRESS, CallIds.NONE);
        }
        CallIds ids = new CallIds(request.getHeaderString(GraphErrors.CLIENT_REQUEST_ID), null);
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = send(outgoing(request, address), ids);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        // Without the query, which may hold what somebody looked for.
        LOG.log(
                Level.DEBUG,
                "{0} {1}: {2} in {3} ms, {4}",
                request.getMethod(),
                address.getPath(),
                answer.statusCode(),
                millis,
                ids);
        request.abortWith(incoming(request.getMethod() + " " + address, answer, millis)
                .header(GraphErrors.CLIENT_REQUEST_ID, ids.clientRequestId())
                .build());
    }

    private static HttpResponse<byte[]> send(HttpRequest request, CallIds ids) {
        try {
            return Outbound.send(request, DEADLINE, LIMIT);
        } catch (BodyTooLarge e) {
            LOG.log(Level.WARNING, "Graph: {0}, {1}", e.getMessage(), ids);
            throw new GraphProblem(GraphProblem.Kind.GARBLED, ids);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Graph does not answer: {0}, {1}", e.getMessage(), ids);
            throw new GraphProblem(GraphProblem.Kind.UNREACHABLE, ids);
        }
    }

    private static HttpRequest outgoing(ClientRequestContext request, URI address) {
        HttpRequest.Builder outgoing =
                HttpRequest.newBuilder(address).method(request.getMethod(), HttpRequest.BodyPublishers.noBody());
        request.getStringHeaders().forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
        return outgoing.build();
    }

    /** Hands on the headers that somebody reads; all others are Graph's affair and could pass for our own. */
    private static Response.ResponseBuilder incoming(String call, HttpResponse<byte[]> answer, long millis) {
        Response.ResponseBuilder incoming = Response.status(answer.statusCode()).entity(answer.body());
        for (String name : HANDED_ON) {
            answer.headers().firstValue(name).ifPresent(value -> incoming.header(name, value));
        }
        return incoming.type(mediaType(answer))
                .header(MILLIS, millis)
                .header(CALL, call)
                .header(STATUS, answer.statusCode());
    }

    private static MediaType mediaType(HttpResponse<byte[]> answer) {
        try {
            return answer.headers()
                    .firstValue(HttpHeaders.CONTENT_TYPE)
                    .map(MediaType::valueOf)
                    .orElse(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        } catch (IllegalArgumentException e) {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }

    /** Undoes what Jersey does to the names of OData: {@code $value} and {@code $select} go out as documented. */
    private static URI plain(URI address) {
        return URI.create(address.toString().replace("%24", "$"));
    }

    /** Tells whether the address names the root's scheme, host and port and lies below its path. */
    static boolean below(URI root, URI address) {
        URI plain = address.normalize();
        return root.getScheme().equals(plain.getScheme())
                && root.getRawAuthority().equals(plain.getRawAuthority())
                && plain.getRawPath().startsWith(root.getRawPath().replaceAll("/+$", "") + "/");
    }
}
