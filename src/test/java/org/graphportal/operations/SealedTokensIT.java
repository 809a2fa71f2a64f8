package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.graphportal.server.Await;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInSecret;
import org.junit.jupiter.api.Test;

/** Servers keep sessions for each other, but nobody's tokens. */
@OnTwoServers
class SealedTokensIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void no_server_holds_or_hears_a_token_of_somebody_whom_another_serves(Nodes nodes) throws IOException {
        List<Visitor> visitors =
                Stream.generate(() -> Visitor.of(nodes)).limit(20).toList();
        visitors.forEach(Visitor::awaitShared);

        for (int number : new int[] {1, 2}) {
            List<String> elsewhere = tokens(visitors.stream().filter(visitor -> visitor.other() == number));
            Visitor atWork = visitors.stream()
                    .filter(visitor -> visitor.node() == number)
                    .findFirst()
                    .orElseThrow();
            Path heap = heapWhileAsking(atWork);
            assertThat(elsewhere).as("tokens elsewhere").hasSizeGreaterThan(5);
            assertThat(new Traces(elsewhere).in(heap))
                    .as("in the heap of node " + number)
                    .isEmpty();
            assertThat(new Traces(tokens(Stream.of(atWork))).in(heap))
                    .as("of somebody whom it is serving")
                    .isNotEmpty();
            Files.delete(heap);
        }
        if (nodes.isHeard()) {
            assertHeard(nodes.heard(), new Traces(tokens(visitors.stream())));
        }
    }

    private static void assertHeard(List<byte[]> heard, Traces tokens) {
        assertThat(heard.stream().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)))
                .as("what the servers said to each other")
                .anyMatch(text -> text.contains("org.graphportal.vault.Sealed"));
        assertThat(heard).allSatisfy(bytes -> assertThat(tokens.in(bytes)).isEmpty());
    }

    private static List<String> tokens(Stream<Visitor> visitors) {
        return visitors.flatMap(visitor -> {
                    StandInControl control = visitor.nodes().control();
                    return control.issued(visitor.person()).stream();
                })
                .filter(secret -> Set.of("access_token", "refresh_token").contains(secret.kind()))
                .map(StandInSecret::value)
                .toList();
    }

    /** The heap of a person's server while it waits for Graph with that person's token. */
    private static Path heapWhileAsking(Visitor visitor) throws IOException {
        StandInControl control = visitor.nodes().control();
        int before = control.moments(visitor.person(), "me").size();
        control.fault("me").person(visitor.person()).held().order();
        CompletableFuture<?> click =
                CompletableFuture.runAsync(() -> visitor.http().get("/my/profile"));
        Await.until(
                "The question to Graph",
                PATIENCE,
                () -> control.moments(visitor.person(), "me").size() > before);
        Path heap = heap(visitor.nodes(), visitor.node());
        control.clearFaults(visitor.person());
        click.join();
        return heap;
    }

    private static Path heap(Nodes nodes, int number) throws IOException {
        Path file = nodes.folder().resolve("heap-" + number + ".hprof");
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/jcmd").toString(),
                        Long.toString(nodes.node(number).pid()),
                        "GC.heap_dump",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(nodes.folder().resolve("jcmd.log").toFile())
                .start();
        assertThat(jcmd.onExit().join().exitValue()).isZero();
        return file;
    }
}
