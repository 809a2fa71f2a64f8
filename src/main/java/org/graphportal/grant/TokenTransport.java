package org.graphportal.grant;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import org.graphportal.encoding.Percent;
import org.graphportal.outbound.Outbound;

/** Sends what is for the token endpoint by {@link Outbound}, to that address and no other. */
final class TokenTransport implements ClientRequestFilter {

    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final int LIMIT = 256 * 1024;

    private final URI endpoint;

    TokenTransport(URI endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void filter(ClientRequestContext request) throws IOException {
        HttpResponse<byte[]> answer = Outbound.send(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED)
                        .header("Accept", MediaType.APPLICATION_JSON)
                        .POST(HttpRequest.BodyPublishers.ofString(encoded((Form) request.getEntity())))
                        .build(),
                DEADLINE,
                LIMIT);
        request.abortWith(Response.status(answer.statusCode())
                .entity(answer.body())
                .type(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .build());
    }

    private static String encoded(Form form) {
        return form.asMap().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> Percent.encoded(entry.getKey()) + "=" + Percent.encoded(value)))
                .collect(Collectors.joining("&"));
    }
}
