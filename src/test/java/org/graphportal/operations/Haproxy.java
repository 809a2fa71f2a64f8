package org.graphportal.operations;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The proxy of {@code server-config/proxy} before a node on this machine, with a certificate of the test's own. */
final class Haproxy implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of(
                    System.getProperty("basedir", "."), "server-config/proxy/haproxy.cfg")
            .toAbsolutePath();
    private static final String MISSING =
            "Needs HAProxy. On Debian and Ubuntu: apt-get install -y --no-install-recommends haproxy";

    private final Process process;
    private final Path log;

    private Haproxy(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Leaves a test out where HAProxy is missing, but for CI, where nobody would read that. */
    static void assumeInstalled() {
        boolean installed = program().isPresent();
        if (!installed && Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(MISSING);
        }
        Assumptions.assumeTrue(installed, MISSING);
    }

    /**
     * What {@code haproxy -c} says to the configuration, empty when it has nothing against it.
     *
     * @param nodes how many there are
     * @param further variables besides those that are needed
     */
    static String check(Path certificate, int nodes, Map<String, String> further) {
        List<Integer> ports =
                IntStream.range(0, nodes).mapToObj(node -> 3 + node).toList();
        Map<String, String> environment = environment(certificate, 1, 2, ports);
        environment.putAll(further);
        Process check = start(List.of("-c"), environment, null);
        try {
            String said = new String(check.getInputStream().readAllBytes());
            boolean valid =
                    check.onExit().join().exitValue() == 0 && said.strip().equals("Configuration file is valid");
            return valid ? "" : said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it.
     *
     * @param certificate a PEM file with a certificate and its key
     * @param port for https
     * @param plainPort for http
     * @param nodes the ports of the nodes
     * @param log receives its lines
     */
    static Haproxy start(Path certificate, int port, int plainPort, List<Integer> nodes, Path log) {
        Map<String, String> environment = environment(certificate, port, plainPort, nodes);
        environment.put("PROXY_SOCKET", socket(log).toString());
        return new Haproxy(start(List.of("-db"), environment, log), log);
    }

    /** Its lines so far, one for each request. */
    List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells it something by its socket for administrators. */
    void command(String words) {
        try (SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(socket(log)))) {
            socket.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.US_ASCII)));
            String answer = new String(Channels.newInputStream(socket).readAllBytes(), StandardCharsets.US_ASCII);
            if (!answer.isBlank()) {
                throw new IllegalStateException(words + ": " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path socket(Path log) {
        return log.resolveSibling("haproxy.sock");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static Map<String, String> environment(Path certificate, int port, int plainPort, List<Integer> nodes) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PROXY_ADDRESS", "127.0.0.1:" + port,
                "PROXY_PLAIN_ADDRESS", "127.0.0.1:" + plainPort,
                "PROXY_CERTIFICATE", certificate.toString()));
        for (int node = 0; node < nodes.size(); node++) {
            environment.put("PORTAL_NODE_" + (node + 1), "127.0.0.1:" + nodes.get(node));
        }
        return environment;
    }

    private static Process start(List<String> options, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(program().orElseThrow().toString());
        command.addAll(options);
        command.addAll(List.of("-f", CONFIGURATION.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (log != null) {
            builder.redirectOutput(log.toFile());
        }
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + command, e);
        }
    }

    /** A person's search path on Debian has no folder for programs of administrators. */
    private static Optional<Path> program() {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)),
                        Stream.of("/usr/sbin", "/usr/local/sbin"))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
