package org.graphportal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.graphportal.server.Await;
import org.graphportal.server.ChildProcess;
import org.graphportal.server.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    private final int port = Ports.free();
    private final int entraPort = Ports.free();
    private final int graphPort = Ports.free();

    @Test
    void the_demo_says_where_to_go_and_leaves_nothing_behind_when_it_is_killed() {
        try (ChildProcess demo = start()) {
            Await.until("The demo", PATIENCE, () -> demo.log().contains("Ctrl-C ends it all."));
            assertThat(demo.log()).contains("http://localhost:" + port + "/").contains("megan.bowen@contoso.example");
            assertThat(List.of(port, entraPort, graphPort)).allMatch(Ports::isTaken);

            demo.kill();

            Await.until(
                    "The end of its processes",
                    PATIENCE,
                    () -> List.of(port, entraPort, graphPort).stream().noneMatch(Ports::isTaken));
        }
    }

    @Test
    void a_port_in_use_is_all_that_the_demo_speaks_of() throws IOException {
        try (ServerSocket somebody = new ServerSocket(entraPort, 1, InetAddress.getLoopbackAddress());
                ChildProcess demo = start()) {
            demo.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();

            assertThat(demo.log())
                    .isEqualToIgnoringNewLines("Port " + somebody.getLocalPort()
                            + " is in use. Choose another one: mvn -Pdemo -Ddemo.entra-port=" + (entraPort + 1_000));
        }
    }

    private ChildProcess start() {
        return ChildProcess.java(
                List.of(
                        "-Dportal.server=" + System.getProperty("portal.server", "payara-micro"),
                        "-Ddemo.port=" + port,
                        "-Ddemo.entra-port=" + entraPort,
                        "-Ddemo.graph-port=" + graphPort,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Demo.class.getName()),
                directory.resolve("demo.log"));
    }
}
