package org.graphportal.demo;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.graphportal.server.Await;
import org.graphportal.server.ChildProcess;
import org.graphportal.server.Directories;
import org.graphportal.server.Launch;
import org.graphportal.server.PortalSettings;
import org.graphportal.server.Ports;
import org.graphportal.server.RunningServer;
import org.graphportal.server.Server;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.people.People;
import org.graphportal.standin.people.Person;

/**
 * Starts the stand-in and a server with the built WAR, says where to go and whom to be, and stays until Ctrl-C.
 *
 * <p>What it says is plain ASCII, since not every console of every system shows more.
 */
public final class Demo {

    private static final PrintStream OUT = System.out;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Loopback, but for a container, whose published ports end at another address; the server reads the same variable. */
    private static final String ADDRESS = System.getenv().getOrDefault("LISTEN_ADDRESS", "127.0.0.1");

    private final Instant begin = Instant.now();
    private final DemoPorts ports;
    private volatile boolean stopping;

    private Demo(DemoPorts ports) {
        this.ports = ports;
    }

    /** Called by {@code mvn -Pdemo} when the WAR is built. The exit code is 1 if the demo cannot start or fails. */
    public static void main(String[] arguments) {
        DemoPorts ports = DemoPorts.fromSystemProperties();
        Optional<String> complaint = ports.complaint(Ports::isTaken);
        try {
            OUT.println(complaint.orElseGet(new Demo(ports)::run));
        } catch (IllegalStateException e) {
            OUT.println("The demo could not start. " + e.getMessage());
        }
        // Instead of an exception, which Maven would wrap into twenty lines of its own.
        System.exit(1);
    }

    /** Runs the demo. Returns only when it has failed, with the reason. */
    private String run() {
        OUT.println("Starting the stand-in: Entra ID at " + ports.entra() + ", Graph at " + ports.graph());
        ChildProcess standIn = startStandIn();
        OUT.println("Starting " + Server.ofThisBuild().name() + " with the portal at " + ports.portal());
        RunningServer server = startServer();
        killAtExit(List.of(server.process(), standIn));
        sayReady(server.logFile());
        CompletableFuture.anyOf(server.process().onExit(), standIn.onExit()).join();
        return stopping ? "" : "A process of the demo has ended. See " + server.logFile();
    }

    private ChildProcess startStandIn() {
        Path log = Directories.empty("stand-in").resolve("stand-in.log");
        ChildProcess standIn = ChildProcess.java(
                List.of(
                        "-Dstandin.address=" + ADDRESS,
                        "-Dstandin.entra-port=" + ports.entra().getPort(),
                        "-Dstandin.graph-port=" + ports.graph().getPort(),
                        "-Dstandin.redirect-uris=" + ports.portal().resolve("/callback") + ","
                                + ports.portal().resolve("/consent/callback"),
                        "-Dstandin.post-logout-redirect-uris=" + ports.portal().resolve("/signed-out"),
                        "-Dstandin.front-channel-uri=" + ports.portal().resolve("/signed-out/front-channel"),
                        "-cp",
                        System.getProperty("demo.class-path", System.getProperty("java.class.path")),
                        StandIn.class.getName()),
                log);
        Await.until(
                "The stand-in (see " + log + ")",
                PATIENCE,
                () -> Ports.isTaken(ports.graph().getPort()));
        return standIn;
    }

    private RunningServer startServer() {
        URI portal = ports.portal();
        Map<String, String> settings = PortalSettings.forStandIn(portal, ports.entra(), ports.graph());
        return RunningServer.start(Launch.ofBuiltWar("demo", portal.getPort(), settings));
    }

    /** So that the ports are free again when the prompt is back; whatever is missed here, ends by itself a moment later. */
    private void killAtExit(List<ChildProcess> processes) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopping = true;
            processes.forEach(ChildProcess::kill);
        }));
    }

    private void sayReady(Path log) {
        OUT.println("Ready after " + Duration.between(begin, Instant.now()).toSeconds() + " s.");
        OUT.println();
        OUT.println("    " + ports.portal());
        OUT.println();
        OUT.println("Sign in as one of these; no password is asked for:");
        People.fromTheStart().all().forEach(Demo::sayPerson);
        OUT.println();
        OUT.println("What else the stand-in can do: " + ports.entra());
        OUT.println("What the server says: " + log);
        OUT.println("Ctrl-C ends it all.");
    }

    private static void sayPerson(Person person) {
        OUT.printf("    %-54s %s%n", person.userPrincipalName(), person.description());
    }
}
