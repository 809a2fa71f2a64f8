package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.graphportal.it.Http;
import org.graphportal.it.Portal;
import org.graphportal.server.Await;
import org.graphportal.server.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node hears from the proxy of {@code server-config/proxy}; the node here says it back. */
class ProxiedNodeIT {

    @TempDir
    Path folder;

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private OwnCertificate certificate;
    private int port;
    private HttpServer node;
    private Haproxy proxy;
    private Http http;

    @BeforeAll
    static void installed() {
        Haproxy.assumeInstalled();
    }

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/health/ready", exchange -> answer(exchange, ""));
        node.createContext("/", this::echo);
        node.start();
        certificate = OwnCertificate.in(folder);
        port = Ports.free();
        proxy = Haproxy.start(
                certificate.file(),
                port,
                Ports.free(),
                List.of(node.getAddress().getPort()),
                folder.resolve("haproxy.log"));
        URI home = URI.create("https://localhost:" + port + "/");
        http = new Http(new Portal(home, home, home, folder), certificate.client());
        Await.until(
                "The proxy",
                Duration.ofSeconds(20),
                () -> Ports.isTaken(port) && http.get("/").statusCode() == 200);
        calls.set(0);
    }

    @AfterEach
    void stop() {
        proxy.close();
        node.stop(0);
    }

    @Test
    void a_node_hears_the_truth_about_the_way_here() {
        String heard = http.get(
                        "/",
                        "X-Forwarded-For",
                        "6.6.6.6",
                        "X-Forwarded-Proto",
                        "http",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Prefix",
                        "/evil.example",
                        "X-Real-IP",
                        "6.6.6.6",
                        "Forwarded",
                        "for=6.6.6.6;host=evil.example")
                .body();

        assertThat(heard)
                .containsIgnoringCase("x-forwarded-for: 127.0.0.1\n")
                .containsIgnoringCase("x-forwarded-proto: https\n")
                .containsIgnoringCase("x-forwarded-host: localhost:")
                .doesNotContain("6.6.6.6", "evil.example");
    }

    @Test
    void what_a_dying_node_leaves_unanswered_is_asked_again() {
        lost.set(1);

        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
        assertThat(calls).hasValue(2);
    }

    @Test
    void what_changes_something_is_not_sent_twice() {
        lost.set(1);

        // HAProxy ends a connection that was used before without a word, and leaves it to the client what to do.
        assertThatThrownBy(() -> http.post("/my/profile", "a=b")).isInstanceOf(UncheckedIOException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_body_that_comes_slowly_holds_no_thread_of_a_node() throws IOException {
        try (SSLSocket socket =
                (SSLSocket) certificate.context().getSocketFactory().createSocket("localhost", port)) {
            String head = "POST /slow HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\n";
            socket.getOutputStream().write((head + "a=").getBytes(StandardCharsets.US_ASCII));
            // This one comes later and is answered: the other has had its time.
            assertThat(http.get("/").statusCode()).isEqualTo(200);
            assertThat(calls).hasValue(1);

            socket.getOutputStream().write("b".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .startsWith("HTTP/1.1 200 ");
            assertThat(calls).hasValue(2);
        }
    }

    @Test
    void a_node_that_is_not_ready_gets_no_requests() {
        node.removeContext("/health/ready");
        node.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });

        Await.until("The proxy's own page", Duration.ofSeconds(20), () -> isUnavailable("/"));
        assertThat(http.get("/").body()).contains("try again in a minute");
    }

    /** What is under way when the node is given up ends without an answer, as it would if the node were gone. */
    private boolean isUnavailable(String path) {
        try {
            return http.get(path).statusCode() == 503;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        if (lost.getAndDecrement() > 0) {
            exchange.close();
            return;
        }
        StringBuilder heard = new StringBuilder();
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(value -> heard.append(name + ": " + value + "\n")));
        answer(exchange, heard.toString());
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
