package org.graphportal.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.graphportal.server.Launch;
import org.graphportal.server.PortalSettings;
import org.graphportal.server.Ports;
import org.graphportal.server.RunningServer;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;

/** A portal and a stand-in of one test's own, for what needs other settings than the shared ones have. */
public final class OwnPortal implements AutoCloseable {

    private final StandIn standIn;
    private RunningServer server;
    private final Portal portal;

    private OwnPortal(StandIn standIn, RunningServer server) {
        this.standIn = standIn;
        this.server = server;
        portal = new Portal(server.url(), standIn.entra(), standIn.graph(), server.logFile());
    }

    /**
     * Starts both and waits until the home page answers.
     *
     * @param name of the server's directory below {@code target/servers}
     * @param changes put over the settings that make the two meet; an empty text takes a setting away
     */
    public static OwnPortal start(String name, Map<String, String> changes) {
        return start(name, changes, Map.of());
    }

    /**
     * The same with settings in files.
     *
     * @param files what they hold, by key
     */
    public static OwnPortal start(String name, Map<String, String> changes, Map<String, String> files) {
        int port = Ports.free();
        URI home = URI.create("http://localhost:" + port + "/");
        StandIn standIn = StandIn.start(PortalSettings.registration(home, 0, 0));
        try {
            Map<String, String> settings =
                    new HashMap<>(PortalSettings.forStandIn(home, standIn.entra(), standIn.graph()));
            settings.putAll(changes);
            settings.values().removeIf(String::isEmpty);
            return new OwnPortal(
                    standIn,
                    RunningServer.start(Launch.ofBuiltWar(name, port, settings).with(files)));
        } catch (RuntimeException e) {
            standIn.close();
            throw e;
        }
    }

    /** Where everything is. */
    public Portal portal() {
        return portal;
    }

    /** Ends the server as {@code kill -9} does, and starts it again with its database. The stand-in goes on. */
    public void killAndStartAgain() {
        killAndStartAgain(Map.of());
    }

    /** The same with other settings in files. */
    public void killAndStartAgain(Map<String, String> files) {
        server.kill();
        server = server.again(files);
    }

    /** Requests by hand, with a cookie jar of its own at each call. */
    public Http http() {
        return new Http(portal);
    }

    /** The stand-in's people, faults and counts. */
    public StandInControl control() {
        return new StandInControl(portal.entra());
    }

    /** The processor time that the server has used so far. */
    public Duration processorTime() {
        return ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    /** The bytes on the server's heap that are still in use after a full collection. */
    public long liveBytes() {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), "GC.class_histogram")
                    .redirectError(Redirect.INHERIT)
                    .start();
            String histogram = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String[] total = histogram.substring(histogram.lastIndexOf("Total")).split("\\s+");
            return Long.parseLong(total[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        standIn.close();
    }
}
