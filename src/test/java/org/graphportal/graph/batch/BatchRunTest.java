package org.graphportal.graph.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graphportal.graph.GraphProblem;
import org.graphportal.token.TokenProblem;
import org.graphportal.token.TokenSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchRunTest {

    private static final String OK = "{'id': '%s', 'status': 204}";
    private static final String BUSY = "{'id': '%s', 'status': 429, 'headers': {'retry-after': '0.05'}}";
    private static final String DENIED =
            "{'id': '%s', 'status': 403, 'body': {'error': {'code': 'Authorization_RequestDenied'}}}";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Tokens tokens = new Tokens();
    private final Heard heard = new Heard();
    private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private HttpServer server;

    /** What the other side does with a batch; the first argument counts them from 0. */
    private interface Behaviour {
        void answer(int number, HttpExchange exchange, List<String> ids) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void calls_go_by_twenties_and_four_at_once() {
        CountDownLatch four = new CountDownLatch(4);
        behave((number, exchange, ids) -> {
            four.countDown();
            awaits(four);
            items(exchange, ids, id -> OK);
        });

        send(writes(130));

        assertThat(heard.answers).hasSize(130).allMatch(BatchAnswer::succeeded);
        assertThat(asked).extracting(List::size).containsExactlyInAnyOrder(20, 20, 20, 20, 20, 20, 10);
        assertThat(mostInFlight).hasValue(4);
    }

    @Test
    void only_what_found_graph_busy_is_sent_again() {
        behave((number, exchange, ids) -> items(exchange, ids, id -> number == 0 && id.endsWith("7") ? BUSY : OK));

        send(writes(20));

        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).containsExactly("7", "17");
        assertThat(heard.answers).hasSize(20).allMatch(BatchAnswer::succeeded);
        assertThat(heard.waits).containsExactly("7 17");
    }

    @Test
    void each_batch_says_who_asks_and_has_a_number_of_its_own() {
        List<List<String>> introductions = new CopyOnWriteArrayList<>();
        behave((number, exchange, ids) -> {
            introductions.add(Stream.of("User-Agent", "client-request-id")
                    .map(exchange.getRequestHeaders()::getFirst)
                    .toList());
            items(exchange, ids, id -> number == 0 ? BUSY : OK);
        });

        send(writes(20));

        assertThat(introductions).hasSize(2).doesNotHaveDuplicates();
        assertThat(introductions)
                .allSatisfy(introduction -> assertThat(introduction)
                        .satisfiesExactly(
                                agent -> assertThat(agent).isEqualTo("GraphPortal/1.0"),
                                id -> assertThat(id).hasSize(36)));
    }

    @Test
    void answers_are_matched_by_id_and_missing_ones_are_unknown() {
        behave((number, exchange, ids) -> {
            List<String> some = new ArrayList<>(ids);
            some.remove("2");
            Collections.reverse(some);
            items(exchange, some, id -> id.equals("1") ? DENIED : OK);
        });

        send(writes(4));

        assertThat(heard.statuses()).containsExactlyInAnyOrderEntriesOf(Map.of("0", 204, "1", 403, "2", 0, "3", 204));
        assertThat(heard.of("1").code()).isEqualTo("Authorization_RequestDenied");
        assertThat(heard.of("2").requestId()).isEqualTo("whole");
        assertThat(heard.of("2").certain()).isFalse();
    }

    @Test
    void a_write_whose_answer_is_lost_is_unknown_and_not_repeated() {
        behave((number, exchange, ids) -> exchange.close());

        send(writes(2).stream().map(BatchCall::asRepeatable).toList());

        assertThat(asked).hasSize(1);
        assertThat(heard.statuses()).isEqualTo(Map.of("0", 0, "1", 0));
    }

    @Test
    void a_lost_read_is_read_again() {
        behave((number, exchange, ids) -> {
            if (number == 0) {
                exchange.close();
            } else {
                items(exchange, ids, id -> OK);
            }
        });

        send(List.of(BatchCall.get("0", "/users/0")));

        assertThat(asked).hasSize(2);
        assertThat(heard.answers).singleElement().matches(BatchAnswer::succeeded);
    }

    @Test
    void a_busy_graph_is_left_alone_for_as_long_as_it_asks() {
        behave((number, exchange, ids) -> {
            if (number == 0) {
                exchange.getResponseHeaders().set("Retry-After", "0.1");
                exchange.sendResponseHeaders(429, -1);
                exchange.close();
            } else {
                items(exchange, ids, id -> OK);
            }
        });
        long start = System.nanoTime();

        send(writes(3));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(100));
        assertThat(asked).hasSize(2);
        assertThat(heard.answers).hasSize(3).allMatch(BatchAnswer::succeeded);
    }

    @Test
    void what_may_have_been_done_is_repeated_only_where_the_caller_says_so() {
        behave((number, exchange, ids) -> items(exchange, ids, id -> number == 0 ? BUSY.replace("429", "503") : OK));
        List<BatchCall> calls = List.of(
                BatchCall.write("once", "POST", "/x", null),
                BatchCall.write("again", "PATCH", "/y", null).asRepeatable());

        send(calls);

        assertThat(asked.get(1)).containsExactly("again");
        assertThat(heard.statuses()).isEqualTo(Map.of("once", 503, "again", 204));
        assertThat(heard.of("once").certain()).isFalse();
    }

    @Test
    void a_refused_token_is_renewed_once_for_all_batches_in_flight() {
        behave((number, exchange, ids) -> {
            if (exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer first")) {
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
            } else {
                items(exchange, ids, id -> OK);
            }
        });

        send(writes(80));

        assertThat(tokens.renewals).hasValue(1);
        assertThat(heard.answers).hasSize(80).allMatch(BatchAnswer::succeeded);
    }

    @Test
    void a_new_token_that_is_refused_too_ends_the_run() {
        behave((number, exchange, ids) -> {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> send(writes(3)))
                .isInstanceOfSatisfying(
                        GraphProblem.class,
                        problem -> assertThat(problem.getKind()).isEqualTo(GraphProblem.Kind.TOKEN_REFUSED));
        assertThat(heard.answers).isEmpty();
    }

    @Test
    void a_batch_that_is_refused_as_a_whole_ends_the_run_and_says_nothing_about_its_calls() {
        behave((number, exchange, ids) -> {
            if (ids.contains("0")) {
                exchange.sendResponseHeaders(403, -1);
                exchange.close();
            } else {
                items(exchange, ids, id -> OK);
            }
        });

        assertThatThrownBy(() -> send(writes(200)))
                .isInstanceOfSatisfying(
                        GraphProblem.class,
                        problem -> assertThat(problem.getKind()).isEqualTo(GraphProblem.Kind.DENIED));

        assertThat(heard.answers)
                .allMatch(BatchAnswer::succeeded)
                .noneMatch(answer -> Integer.parseInt(answer.id()) < 20);
        assertThat(heard.notDone).hasSize(20).contains("0", "19");
        assertThat(asked).hasSizeLessThan(10);
    }

    @Test
    void who_stops_it_gets_what_is_in_flight_and_no_more() {
        behave((number, exchange, ids) -> items(exchange, ids, id -> OK));
        heard.most = 20;

        send(writes(200));

        assertThat(heard.answers.size()).isBetween(20, 80);
        assertThat(asked).hasSize(heard.answers.size() / 20);
    }

    @Test
    void what_cannot_be_noted_before_is_not_sent() {
        behave((number, exchange, ids) -> items(exchange, ids, id -> OK));
        heard.refusing = true;

        assertThatThrownBy(() -> send(writes(3))).isInstanceOf(IllegalStateException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void no_more_go_than_the_pace_allows() {
        Pace pace = new Pace(40, Duration.ofMillis(300));
        behave((number, exchange, ids) -> items(exchange, ids, id -> OK));
        long start = System.nanoTime();

        new BatchRun(root(), tokens, pace, () -> BatchRun.USUAL_PATIENCE).send(writes(60), heard);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
        assertThat(heard.answers).hasSize(60);
    }

    private void behave(Behaviour behaviour) {
        server.createContext("/v1.0/$batch", exchange -> {
            mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            JsonObject json = Json.createReader(exchange.getRequestBody()).readObject();
            List<String> ids = json.getJsonArray("requests").stream()
                    .map(call -> call.asJsonObject().getString("id"))
                    .toList();
            int number;
            synchronized (asked) {
                number = asked.size();
                asked.add(ids);
            }
            behaviour.answer(number, exchange, ids);
        });
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void items(HttpExchange exchange, List<String> ids, Function<String, String> item) throws IOException {
        byte[] body = ids.stream()
                .map(id -> item.apply(id).formatted(id))
                .collect(Collectors.joining(",", "{'responses': [", "]}"))
                .replace('\'', '"')
                .getBytes(StandardCharsets.UTF_8);
        inFlight.decrementAndGet();
        exchange.getResponseHeaders().set("request-id", "whole");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private URI root() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1.0");
    }

    private void send(List<BatchCall> calls) {
        new BatchRun(root(), tokens, Pace.none(), () -> BatchRun.USUAL_PATIENCE).send(calls, heard);
    }

    private static List<BatchCall> writes(int number) {
        JsonObject body =
                Json.createObjectBuilder().add("accountEnabled", false).build();
        return IntStream.range(0, number)
                .mapToObj(i -> BatchCall.write("" + i, "PATCH", "/users/" + i, body))
                .toList();
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
            token = "token " + renewals.incrementAndGet();
            return token;
        }

        @Override
        public TokenProblem challenged(String refused, String claims) {
            throw new AssertionError();
        }
    }

    private static final class Heard implements BatchListener {

        private final List<BatchAnswer> answers = new ArrayList<>();
        private final List<String> waits = new ArrayList<>();
        private final List<String> notDone = new ArrayList<>();
        private int most = Integer.MAX_VALUE;
        private boolean refusing;

        @Override
        public boolean goOn() {
            return answers.size() < most;
        }

        @Override
        public void sending(List<BatchCall> calls) {
            if (refusing) {
                throw new IllegalStateException("no place to note it");
            }
        }

        @Override
        public void notDone(List<BatchCall> calls) {
            calls.forEach(call -> notDone.add(call.id()));
        }

        @Override
        public void waiting(List<BatchCall> calls, Duration time) {
            waits.add(calls.stream().map(BatchCall::id).collect(Collectors.joining(" ")));
        }

        @Override
        public void answered(List<BatchAnswer> some) {
            answers.addAll(some);
        }

        private Map<String, Integer> statuses() {
            return answers.stream().collect(Collectors.toMap(BatchAnswer::id, BatchAnswer::status));
        }

        private BatchAnswer of(String id) {
            return answers.stream()
                    .filter(answer -> answer.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
