package org.graphportal.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graphportal.graph.GraphProblem;
import org.graphportal.token.TokenProblem;
import org.graphportal.token.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls in a batch that Graph has taken, but whose token it refuses. */
class RefusedCallsTest {

    private final Tokens tokens = new Tokens();
    private final List<BatchAnswer> answers = new ArrayList<>();
    private final List<String> notDone = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void they_are_made_with_a_new_token() {
        behave((token, id) -> token.equals("first") && id.endsWith("7") ? 401 : 204);

        send(40);

        assertThat(tokens.renewals).hasValue(1);
        assertThat(answers).hasSize(40).allMatch(BatchAnswer::succeeded);
        assertThat(notDone).containsExactlyInAnyOrder("7", "17", "27", "37");
    }

    @Test
    void a_new_token_that_is_refused_too_ends_the_run_and_nothing_is_said_about_them() {
        behave((token, id) -> 401);

        assertThatThrownBy(() -> send(3))
                .isInstanceOfSatisfying(
                        GraphProblem.class,
                        problem -> assertThat(problem.getKind()).isEqualTo(GraphProblem.Kind.TOKEN_REFUSED));

        assertThat(tokens.renewals).hasValue(1);
        assertThat(answers).isEmpty();
        assertThat(notDone).containsOnly("0", "1", "2");
    }

    @Test
    void each_is_made_once_more_where_the_new_token_is_good_for_its_neighbours() {
        behave((token, id) -> id.equals("1") || id.equals("2") && token.equals("first") ? 401 : 204);

        send(3);

        assertThat(tokens.renewals).hasValue(1);
        assertThat(answers).extracting(BatchAnswer::status).containsExactlyInAnyOrder(204, 204, 401);
        assertThat(notDone).containsExactly("1", "2");
    }

    private void behave(BiFunction<String, String, Integer> status) {
        server.createContext("/v1.0/$batch", exchange -> {
            String token =
                    exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
            JsonObject json = Json.createReader(exchange.getRequestBody()).readObject();
            byte[] body = json.getJsonArray("requests").stream()
                    .map(call -> call.asJsonObject().getString("id"))
                    .map(id -> "{\"id\": \"%s\", \"status\": %d}".formatted(id, status.apply(token, id)))
                    .collect(Collectors.joining(",", "{\"responses\": [", "]}"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private void send(int number) {
        URI root = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1.0");
        List<BatchCall> calls = IntStream.range(0, number)
                .mapToObj(i -> BatchCall.write("" + i, "PATCH", "/users/" + i, JsonValue.EMPTY_JSON_OBJECT))
                .toList();
        new BatchRun(root, tokens, Pace.none(), () -> BatchRun.USUAL_PATIENCE).send(calls, new BatchListener() {
            @Override
            public void notDone(List<BatchCall> some) {
                some.forEach(call -> notDone.add(call.id()));
            }

            @Override
            public void answered(List<BatchAnswer> some) {
                answers.addAll(some);
            }
        });
    }

    private static final class Tokens implements TokenSource {

        private final AtomicInteger renewals = new AtomicInteger();
        private String token = "first";

        @Override
        public String token() {
            return token;
        }

        @Override
        public String insteadOf(String refused) {
            token = "token" + renewals.incrementAndGet();
            return token;
        }

        @Override
        public TokenProblem challenged(String refused, String claims) {
            throw new AssertionError();
        }
    }
}
