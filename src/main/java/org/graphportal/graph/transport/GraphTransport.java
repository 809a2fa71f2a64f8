package org.graphportal.graph.transport;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.JsonObject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graphportal.graph.problem.CallIds;
import org.graphportal.graph.problem.GraphErrors;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.health.Upstream;
import org.graphportal.health.Upstreams;
import org.graphportal.settings.Portal;
import org.graphportal.token.AccessTokens;
import org.graphportal.token.RequestTokens;

/**
 * Makes a call of {@code GraphClient} an {@link AuthorizedCall}: one pool of connections, one limit on time, and no way to
 * any other place than the configured root, wherever an address may have come from. Nothing of the incoming request is
 * passed on.
 */
public class GraphTransport implements ClientRequestFilter {

    /** Header of a method of {@code GraphClient} that names the scopes it needs; it never leaves the application. */
    public static final String SCOPES = "graph-portal-scopes";
    /** Header of a method of {@code GraphClient} that names the whole address; it never leaves the application. */
    public static final String ADDRESS = "graph-portal-address";
    /** Header of a method of {@code GraphClient} that names the whole address of a page of a list, as {@link #ADDRESS} does. */
    public static final String PAGE = "graph-portal-page";
    /** Header of a method of {@code GraphClient} with the most bytes of an answer; it never leaves the application. */
    public static final String LIMIT = "graph-portal-limit";
    /** Header for {@code AnswerReader} that says how long the call took; it never leaves the application. */
    public static final String MILLIS = "graph-portal-millis";
    /** Header for {@code AnswerReader} that says what was called. */
    public static final String CALL = "graph-portal-call";
    /** Header for {@code AnswerReader} with the status, which a reader cannot see. */
    public static final String STATUS = "graph-portal-status";

    /** More than Graph answers to any question of this application but for files. */
    private static final int MOST = 8 * 1024 * 1024;

    private static final List<String> HANDED_ON =
            List.of(GraphErrors.REQUEST_ID, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    private final AccessTokens tokens = CDI.current().select(AccessTokens.class).get();
    private final ClickBudget budget = CDI.current().select(ClickBudget.class).get();
    private final Upstreams upstreams = CDI.current().select(Upstreams.class).get();
    private final URI root = CDI.current().select(Portal.class).get().graphUrl();

    @Override
    public void filter(ClientRequestContext request) {
        Optional<URI> asked = address(request, ADDRESS);
        Optional<URI> named = address(request, PAGE).or(() -> asked);
        URI address = named.orElseGet(() -> plain(request.getUri()));
        if (!(named.isPresent() ? belowAnyVersion(root, address) : below(root, address))) {
            throw new GraphProblem(GraphProblem.Kind.FORBIDDEN_ADDRESS, CallIds.NONE);
        }
        Set<String> scopes = scopes(request);
        int limit = limit(request);
        long start = System.nanoTime();
        AuthorizedCall.Outcome outcome = outcome(
                new AuthorizedCall(new RequestTokens(tokens, scopes), budget, limit, outgoing(request, address)));
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        request.abortWith(incoming(request.getMethod() + " " + address, outcome.answer(), millis)
                // To JAX-RS a refusal that is to be shown is no failure; AnswerReader gets the real status.
                .status(
                        asked.isPresent() && refusesQuestion(outcome)
                                ? 200
                                : outcome.answer().statusCode())
                .header(GraphErrors.CLIENT_REQUEST_ID, outcome.ids().clientRequestId())
                .build());
    }

    private AuthorizedCall.Outcome outcome(AuthorizedCall call) {
        try {
            AuthorizedCall.Outcome outcome = call.send();
            upstreams.answered(Upstream.GRAPH, outcome.answer().statusCode());
            return outcome;
        } catch (GraphProblem e) {
            if (e.getKind() == GraphProblem.Kind.UNREACHABLE) {
                upstreams.unanswered(Upstream.GRAPH);
            }
            throw e;
        }
    }

    private static Optional<URI> address(ClientRequestContext request, String header) {
        return Optional.ofNullable(request.getHeaders().remove(header))
                .map(values -> URI.create(values.get(0).toString()));
    }

    private static int limit(ClientRequestContext request) {
        return Optional.ofNullable(request.getHeaders().remove(LIMIT))
                .map(values -> Integer.parseInt(values.get(0).toString()))
                .orElse(MOST);
    }

    private static Set<String> scopes(ClientRequestContext request) {
        List<Object> named = request.getHeaders().remove(SCOPES);
        return named.stream()
                .flatMap(value -> Arrays.stream(value.toString().trim().split(" +")))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean refusesQuestion(AuthorizedCall.Outcome outcome) {
        int status = outcome.answer().statusCode();
        return status >= 400 && status < 500 && status != 401 && status != 429;
    }

    private static HttpRequest.Builder outgoing(ClientRequestContext request, URI address) {
        HttpRequest.Builder outgoing = HttpRequest.newBuilder(address).method(request.getMethod(), body(request));
        request.getStringHeaders().forEach((name, values) -> values.forEach(value -> outgoing.header(name, value)));
        if (request.hasEntity()) {
            outgoing.setHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        return GraphRequest.dressed(outgoing);
    }

    /** No writer of JAX-RS gets to see a body here, so one of another type would be lost without a word. */
    private static HttpRequest.BodyPublisher body(ClientRequestContext request) {
        if (!request.hasEntity()) {
            return HttpRequest.BodyPublishers.noBody();
        }
        if (request.getEntity() instanceof JsonObject json) {
            return HttpRequest.BodyPublishers.ofString(json.toString());
        }
        throw new IllegalArgumentException("A body for Graph has to be a JsonObject, not "
                + request.getEntityClass().getName());
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

    /** Tells whether the address lies below the root or below its sibling, {@code beta} beside {@code v1.0}. */
    static boolean belowAnyVersion(URI root, URI address) {
        return Stream.of("v1.0", "beta").map(root::resolve).anyMatch(version -> below(version, address));
    }

    /** Tells whether the address names the root's scheme, host and port and lies below its path. */
    static boolean below(URI root, URI address) {
        URI plain = address.normalize();
        return root.getScheme().equals(plain.getScheme())
                && root.getRawAuthority().equals(plain.getRawAuthority())
                && plain.getRawPath().startsWith(root.getRawPath().replaceAll("/+$", "") + "/");
    }
}
