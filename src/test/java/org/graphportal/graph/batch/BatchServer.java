package org.graphportal.graph.batch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes batches, keeps what stands in them, and does with each what a test says. */
final class BatchServer implements AutoCloseable {

    static final String OK = "{'id': '%s', 'status': 204}";
    static final String BUSY = "{'id': '%s', 'status': 429, 'headers': {'retry-after': '0.05'}}";
    static final String DENIED =
            "{'id': '%s', 'status': 403, 'body': {'error': {'code': 'Authorization_RequestDenied'}}}";

    /** The ids in each batch, in the order in which they came. */
    final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());

    final AtomicInteger mostInFlight = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** What becomes of a batch; the first argument counts them from 0. */
    interface Behaviour {
        void answer(int number, HttpExchange exchange, List<String> ids) throws IOException;
    }

    BatchServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    URI root() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1.0");
    }

    void behave(Behaviour behaviour) {
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

    /** Answers a batch with an item for each of the ids, in which {@code %s} stands for it. */
    void items(HttpExchange exchange, List<String> ids, Function<String, String> item) throws IOException {
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

    /** Answers a batch as a whole with a status. */
    void refuse(HttpExchange exchange, int status) throws IOException {
        inFlight.decrementAndGet();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    static String token(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
    }

    /** Makes calls, the ids of which count from 0. */
    static List<BatchCall> writes(int number) {
        JsonObject body =
                Json.createObjectBuilder().add("accountEnabled", false).build();
        return IntStream.range(0, number)
                .mapToObj(i -> BatchCall.write("" + i, "PATCH", "/users/" + i, body))
                .toList();
    }
}
