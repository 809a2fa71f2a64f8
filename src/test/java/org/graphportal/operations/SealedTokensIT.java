package org.graphportal.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInSecret;
import org.junit.jupiter.api.Test;

/** Servers keep sessions for each other, but nobody's tokens. */
@OnTwoServers
class SealedTokensIT {

    @Test
    void no_server_holds_or_hears_a_token_of_somebody_whom_another_serves(Nodes nodes) throws IOException {
        List<Visitor> visitors =
                Stream.generate(() -> Visitor.of(nodes)).limit(20).toList();
        visitors.forEach(Visitor::awaitShared);

        for (int number : new int[] {1, 2}) {
            List<String> elsewhere = tokens(visitors.stream().filter(visitor -> visitor.other() == number));
            List<String> here = tokens(visitors.stream().filter(visitor -> visitor.node() == number));
            Path heap = heap(nodes, number);
            assertThat(elsewhere).as("tokens elsewhere").hasSizeGreaterThan(5);
            assertThat(new Traces(elsewhere).in(heap))
                    .as("in the heap of node " + number)
                    .isEmpty();
            assertThat(new Traces(here).in(heap)).as("its own").isNotEmpty();
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
