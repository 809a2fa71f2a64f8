package org.graphportal.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MEGABYTE = 1_000_000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong sent = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/large", exchange -> send(exchange, 300));
        server.createContext("/small", exchange -> send(exchange, 1));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/small");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void three_hundred_megabytes_are_left_where_they_are() {
        assertThatThrownBy(() -> Outbound.send(request("/large"), PATIENCE, 2 * MEGABYTE))
                .isInstanceOf(BodyTooLarge.class);

        // What was under way when the line was cut: buffers of both sides, far from all of it.
        assertThat(sent.get()).isLessThan(50L * MEGABYTE);
    }

    @Test
    void what_is_within_the_limit_comes_whole() throws IOException {
        assertThat(Outbound.send(request("/small"), PATIENCE, MEGABYTE).body()).hasSize(MEGABYTE);
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() throws IOException {
        assertThat(Outbound.send(request("/elsewhere"), PATIENCE, MEGABYTE).statusCode())
                .isEqualTo(302);
        assertThat(sent.get()).isZero();
    }

    @Test
    void a_deadline_that_passes_names_the_server_and_the_limit() {
        server.createContext("/silent", exchange -> {
            // Never answers.
        });

        assertThatThrownBy(() -> Outbound.send(request("/silent"), Duration.ofMillis(200), MEGABYTE))
                .isInstanceOf(HttpTimeoutException.class)
                .hasMessageContaining("127.0.0.1:" + server.getAddress().getPort())
                .hasMessageContaining("200 ms");
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .build();
    }

    private void send(HttpExchange exchange, int megabytes) throws IOException {
        exchange.sendResponseHeaders(200, (long) megabytes * MEGABYTE);
        byte[] chunk = new byte[MEGABYTE / 10];
        for (int i = 0; i < megabytes * 10; i++) {
            exchange.getResponseBody().write(chunk);
            sent.addAndGet(chunk.length);
        }
        exchange.close();
    }
}
