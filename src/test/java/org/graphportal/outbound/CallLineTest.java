package org.graphportal.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It reads the log of all calls of this process")
class CallLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Logger logger = Logger.getLogger("org.graphportal.outbound");
    private final Lines lines = new Lines();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        logger.setLevel(Level.FINE);
        logger.addHandler(lines);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(lines);
        logger.setLevel(null);
        server.stop(0);
    }

    @Test
    void a_call_to_graph_has_a_line_with_both_of_its_ids_and_no_query_and_no_token() throws IOException {
        answers("/v1.0/users", 200, "request-id");
        HttpRequest request = HttpRequest.newBuilder(address("/v1.0/users?$search=Adele"))
                .header("Authorization", "Bearer secret")
                .header("client-request-id", "ours")
                .build();

        Outbound.send(request, PATIENCE, 1_000);

        assertThat(lines.all)
                .singleElement()
                .asString()
                .matches(
                        "GET 127\\.0\\.0\\.1:\\d+/v1\\.0/users: 200 in \\d+ ms, request-id theirs, client-request-id ours");
    }

    @Test
    void a_call_to_entra_id_has_one_with_its_own_id_and_nothing_of_what_is_sent() throws IOException {
        answers("/tenant/oauth2/v2.0/token", 400, "x-ms-request-id");
        HttpRequest request = HttpRequest.newBuilder(address("/tenant/oauth2/v2.0/token"))
                .POST(BodyPublishers.ofString("client_secret=secret&code=secret"))
                .build();

        Outbound.send(request, PATIENCE, 1_000);

        assertThat(lines.all)
                .singleElement()
                .asString()
                .contains("POST", "/tenant/oauth2/v2.0/token: 400 in ", "request-id theirs")
                .doesNotContain("secret");
    }

    @Test
    void a_call_that_nobody_waits_for_has_one_too() {
        answers("/v1.0/$batch", 503, "request-id");

        Outbound.begin(HttpRequest.newBuilder(address("/v1.0/$batch")).build(), PATIENCE, 1_000)
                .join();

        assertThat(lines.all).singleElement().asString().contains("/v1.0/$batch: 503 in ");
    }

    private void answers(String path, int status, String header) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set(header, "theirs");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static final class Lines extends Handler {

        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
