package org.graphportal.verify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.graphportal.health.Upstream;
import org.graphportal.health.Upstreams;
import org.graphportal.outbound.Outbound;
import org.graphportal.settings.Api;
import org.graphportal.settings.EntraId;

/** Hands out the verifiers of the application, which share the keys, so that these are fetched once. */
@ApplicationScoped
class VerifierProducer {

    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static final int LIMIT = 1024 * 1024;

    @Produces
    @Singleton
    SigningKeys signingKeys(EntraId entraId, SigningKeyFile file, Upstreams upstreams) {
        return new SigningKeys(
                () -> fetch(entraId.jwksUri(), upstreams), entraId.issuer(), Clock.systemUTC(), file::keep);
    }

    @Produces
    @Singleton
    IdTokenVerifier idTokenVerifier(EntraId entraId, SigningKeys keys) {
        return new IdTokenVerifier(entraId, keys, Clock.systemUTC());
    }

    @Produces
    @Singleton
    AccessTokenVerifier accessTokenVerifier(EntraId entraId, Api api, SigningKeys keys) {
        return new AccessTokenVerifier(entraId, api, keys, Clock.systemUTC());
    }

    private static byte[] fetch(URI address, Upstreams upstreams) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build();
        HttpResponse<byte[]> answer = send(request, upstreams);
        upstreams.answered(Upstream.ENTRA_ID, answer.statusCode());
        if (answer.statusCode() != 200) {
            throw new IOException("Status " + answer.statusCode() + " from " + address);
        }
        return answer.body();
    }

    private static HttpResponse<byte[]> send(HttpRequest request, Upstreams upstreams) throws IOException {
        try {
            return Outbound.send(request, DEADLINE, LIMIT);
        } catch (IOException e) {
            upstreams.unanswered(Upstream.ENTRA_ID);
            throw e;
        }
    }
}
