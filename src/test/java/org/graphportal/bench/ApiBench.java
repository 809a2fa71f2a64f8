package org.graphportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.graphportal.api.TokensForApi;
import org.graphportal.it.OwnPortal;
import org.graphportal.server.Launch;
import org.junit.jupiter.api.Test;

/**
 * What a call of the API costs the server in processor time, let in or refused: {@code mvn verify -Dit.test=ApiBench}.
 */
class ApiBench {

    private static final int CALLERS = 4;
    private static final int CALLS = Integer.getInteger("bench.calls", 8_000);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void a_refusal_costs_less_than_an_acceptance() throws Exception {
        try (OwnPortal own = OwnPortal.start("api-bench", Map.of(Launch.OPTIMISED, "true"))) {
            String token = new TokensForApi(own.portal())
                    .ofPerson(own.control().people().create());
            URI me = own.portal().at("/api/me");
            Map<String, String> kinds = kinds(token);
            for (String kind : kinds.values()) {
                load(me, kind);
            }
            Map<String, Double> micros = new LinkedHashMap<>();
            // Twice, since what is measured first is not yet as fast as it can be.
            for (int round = 0; round < 2; round++) {
                for (Map.Entry<String, String> kind : kinds.entrySet()) {
                    Duration before = own.processorTime();
                    load(me, kind.getValue());
                    double cost = own.processorTime().minus(before).toNanos() / 1_000.0 / CALLS;
                    System.out.printf("%-28s %6.0f µs%n", kind.getKey(), cost);
                    micros.merge(kind.getKey(), cost, Math::min);
                }
            }
            double accepted = micros.remove("accepted");
            assertThat(micros.values()).allSatisfy(cost -> assertThat(cost).isLessThan(accepted));
        }
    }

    private static Map<String, String> kinds(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("accepted", token);
        kinds.put("nonsense", "nonsense");
        kinds.put("another algorithm", encoded("{\"typ\":\"JWT\",\"alg\":\"none\"}") + "." + parts[1] + ".");
        kinds.put("another audience", changed(parts, claims.replace("\"aud\":\"", "\"aud\":\"x")));
        kinds.put("expired", changed(parts, claims.replaceAll("\"exp\":\\d+", "\"exp\":1795175000")));
        kinds.put(
                "unknown key",
                encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"x\"}") + "." + parts[1] + "." + parts[2]);
        kinds.put("signature of another token", changed(parts, claims.replace("\"name\":\"", "\"name\":\"x")));
        return kinds;
    }

    private static String changed(String[] parts, String claims) {
        return parts[0] + "." + encoded(claims) + "." + parts[2];
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private void load(URI address, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        Callable<Void> caller = () -> {
            for (int call = 0; call < CALLS / CALLERS; call++) {
                client.send(request, BodyHandlers.discarding());
            }
            return null;
        };
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<Void>> done = new ArrayList<>();
            for (int each = 0; each < CALLERS; each++) {
                done.add(callers.submit(caller));
            }
            for (Future<Void> each : done) {
                each.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }
}
