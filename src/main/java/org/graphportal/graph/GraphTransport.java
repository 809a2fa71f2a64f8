package org.graphportal.graph;

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
import org.eclipse.microprofile.config.ConfigProvider;
import org.graphportal.outbound.BodyTooLarge;
import org.graphportal.outbound.Outbound;

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

    private final URI root = URI.create(ConfigProvider.getConfig().getValue("graph.url", String.class));

    @Override
    public void filter(ClientRequestContext request) throws IOException {
        URI address = plain(request.getUri());
        if (!below(root, address)) {
            throw new GraphProblem(GraphProblem.Kind.FORBIDDEN_ADDRESS, 0, null, null, null);
        }
        long start = System.nanoTime();
        HttpResponse<byte[]> answer;
        try {
            answer = Outbound.send(outgoing(request, address), DEADLINE, LIMIT);
        } catch (BodyTooLarge e) {
            LOG.log(Level.WARNING, "Graph: {0} {1}: {2}", request.getMethod(), address.getPath(), e.getMessage());
            throw new GraphProblem(GraphProblem.Kind.GARBLED, 0, null, null, null);
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "Graph does not answer: {0} {1}: {2}",
                    request.getMethod(),
                    address.getPath(),
                    e.getMessage());
            throw new GraphProblem(GraphProblem.Kind.UNREACHABLE, 0, null, null, null);
        }
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        LOG.log(Level.DEBUG, "{0} {1}: {2} in {3} ms", request.getMethod(), address, answer.statusCode(), millis);
        request.abortWith(incoming(request.getMethod() + " " + address, answer, millis));
    }

    private static HttpRequest outgoing(ClientRequestContext request, URI address) {
        HttpRequest.Builder outgoing =
                HttpRequest.newBuilder(address).method(request.getMethod(), HttpRequest.BodyPublishers.noBody());
        request.getStringHeaders().forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
        return outgoing.build();
    }

    /** Hands on the headers that somebody reads; all others are Graph's affair and could pass for our own. */
    private static Response incoming(String call, HttpResponse<byte[]> answer, long millis) {
        Response.ResponseBuilder incoming = Response.status(answer.statusCode()).entity(answer.body());
        for (String name : HANDED_ON) {
            answer.headers().firstValue(name).ifPresent(value -> incoming.header(name, value));
        }
        return incoming.type(mediaType(answer))
                .header(MILLIS, millis)
                .header(CALL, call)
                .header(STATUS, answer.statusCode())
                .build();
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
