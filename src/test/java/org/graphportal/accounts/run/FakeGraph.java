package org.graphportal.accounts.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.graphportal.graph.batch.BatchRun;
import org.graphportal.graph.batch.Pace;
import org.graphportal.token.TokenProblem;
import org.graphportal.token.TokenSource;

/** As much of Graph as one job needs: {@code $batch} with accounts that are all enabled at first. */
final class FakeGraph implements AutoCloseable {

    final Map<String, Integer> writes = new ConcurrentHashMap<>();
    final Set<String> disabled = ConcurrentHashMap.newKeySet();
    final ConcurrentLinkedQueue<String> revoked = new ConcurrentLinkedQueue<>();

    /** What comes of the batch of a number, from 1: 200, the status of another answer, or 0 for none. */
    volatile IntUnaryOperator answer = number -> 200;

    private final AtomicInteger batches = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    FakeGraph() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1.0/$batch", this::batch);
        server.start();
    }

    int batches() {
        return batches.get();
    }

    /** Returns the way to it. */
    Line line() {
        URI root = URI.create("http://localhost:" + server.getAddress().getPort() + "/v1.0");
        BatchRun run = new BatchRun(root, new Token(), Pace.none(), () -> Duration.ofSeconds(10));
        return new Line(run, run);
    }

    private void batch(HttpExchange exchange) throws IOException {
        List<JsonObject> calls = Json.createReader(exchange.getRequestBody())
                .readObject()
                .getJsonArray("requests")
                .getValuesAs(JsonObject.class);
        int status = answer.applyAsInt(batches.incrementAndGet());
        if (status != 200 && status != 0) {
            exchange.getResponseHeaders().set("request-id", "whole");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        JsonArrayBuilder responses = Json.createArrayBuilder();
        calls.forEach(call -> responses.add(done(call)));
        byte[] body = Json.createObjectBuilder()
                .add("responses", responses)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        if (status == 200) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private JsonObjectBuilder done(JsonObject call) {
        String id = call.getString("url").replaceAll("^/users/([^/?]+).*", "$1");
        JsonObjectBuilder answer = Json.createObjectBuilder().add("id", call.getString("id"));
        switch (call.getString("method")) {
            case "PATCH" -> {
                writes.merge(id, 1, Integer::sum);
                if (call.getJsonObject("body").getBoolean("accountEnabled")) {
                    disabled.remove(id);
                } else {
                    disabled.add(id);
                }
            }
            case "POST" -> revoked.add(id);
            default -> answer.add("body", Json.createObjectBuilder().add("accountEnabled", !disabled.contains(id)));
        }
        return answer.add("status", call.getString("method").equals("GET") ? 200 : 204);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static final class Token implements TokenSource {

        @Override
        public String token() {
            return "token";
        }

        @Override
        public String insteadOf(String refused) {
            return refused;
        }

        @Override
        public TokenProblem challenged(String refused, String claims) {
            throw new AssertionError();
        }
    }
}
