package org.graphportal.outbound;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends a request through the one pooled HTTP client. No redirect is followed: a token must not travel to an address
 * that somebody else chose. Each answer has a line in the log at the level DEBUG.
 */
public final class Outbound {

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            // Over HTTP/2 one broken connection would take every call in flight with it.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    private Outbound() {}

    /**
     * Sends a request and reads the whole answer, unpacked where it comes compressed.
     *
     * @param request the request; a deadline of its own is ignored
     * @param deadline limit for everything from connecting to the last byte, so that a server that drips ends too
     * @param limit the most bytes of body to take
     * @throws HttpTimeoutException when the deadline passes
     * @throws BodyTooLarge when the body is larger than the limit
     * @throws IOException when there is no answer or it breaks off; the message names the kind of failure
     */
    public static HttpResponse<byte[]> send(HttpRequest request, Duration deadline, int limit) throws IOException {
        CallLine line = new CallLine(request, System.nanoTime());
        CompletableFuture<HttpResponse<byte[]>> exchange = exchange(request, limit);
        try {
            HttpResponse<byte[]> answer = exchange.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            line.log(answer);
            return answer;
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("No complete answer from "
                    + request.uri().getAuthority() + " within " + deadline.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(
                    "Interrupted while waiting for " + request.uri().getAuthority());
        } catch (ExecutionException e) {
            throw failure(request, e);
        } finally {
            // Ends the exchange where it is still under way and does nothing where it is over.
            exchange.cancel(true);
        }
    }

    /**
     * Begins what {@link #send} does and does not wait for it.
     *
     * @return completes exceptionally with an {@link IOException} or, after the deadline, a {@link TimeoutException}
     */
    public static CompletableFuture<HttpResponse<byte[]>> begin(HttpRequest request, Duration deadline, int limit) {
        CallLine line = new CallLine(request, System.nanoTime());
        CompletableFuture<HttpResponse<byte[]>> exchange = exchange(request, limit);
        return exchange.copy()
                .orTimeout(Math.max(1, deadline.toMillis()), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> {
                    // Ends the exchange where it is still under way and does nothing where it is over.
                    exchange.cancel(true);
                    if (answer != null) {
                        line.log(answer);
                    }
                });
    }

    private static IOException failure(HttpRequest request, ExecutionException e) {
        Throwable cause = e.getCause() instanceof UncheckedIOException unchecked ? unchecked.getCause() : e.getCause();
        return cause instanceof BodyTooLarge tooLarge
                ? tooLarge
                : new IOException(
                        "No answer from " + request.uri().getAuthority() + ": "
                                + cause.getClass().getName(),
                        cause);
    }

    private static CompletableFuture<HttpResponse<byte[]>> exchange(HttpRequest request, int limit) {
        return CLIENT.sendAsync(request, response -> body(response, limit));
    }

    private static BodySubscriber<byte[]> body(ResponseInfo response, int limit) {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        LimitedBody body = new LimitedBody(limit);
        return packed ? BodySubscribers.mapping(body, bytes -> unpack(bytes, limit)) : body;
    }

    private static byte[] unpack(byte[] packed, int limit) {
        try {
            return Gzip.unpack(packed, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
