package org.graphportal.standin;

import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.graphportal.standin.http.Origin;
import org.graphportal.standin.world.World;

/**
 * Entra ID and Microsoft Graph on this machine, each on a port of its own.
 *
 * <p>Tests start one with {@link #start(StandInOptions)} and order faults through {@code /control}; the demo starts it
 * in a JVM of its own with {@link #main(String[])}.
 */
public final class StandIn implements AutoCloseable {

    private final Origin entra;
    private final Origin graph;

    private StandIn(Origin entra, Origin graph) {
        this.entra = entra;
        this.graph = graph;
    }

    /**
     * Starts to listen on both ports.
     *
     * @throws IllegalStateException if a port is in use
     */
    public static StandIn start(StandInOptions options) {
        Origin entra = Origin.open(options.address(), options.entraPort());
        try {
            Origin graph = Origin.open(options.address(), options.graphPort());
            World world = new World(options.tenantId(), options.registrations(), entra, graph);
            entra.serve(world::entra, World::counts);
            graph.serve(world::graph, World::counts);
            return new StandIn(entra, graph);
        } catch (IllegalStateException e) {
            entra.close();
            throw e;
        }
    }

    /**
     * Runs until it is killed, or until the process that started it is gone. The system properties {@code standin.…} say what
     * {@link StandInOptions} has.
     */
    public static void main(String[] arguments) {
        try (StandIn standIn = start(StandInOptions.fromSystemProperties())) {
            System.out.println("Stand-in ready: Entra ID at " + standIn.entra() + ", Graph at " + standIn.graph());
            ProcessHandle.current()
                    .parent()
                    .map(ProcessHandle::onExit)
                    .orElseGet(CompletableFuture::new)
                    .join();
        } catch (IllegalStateException e) {
            System.err.println("Stand-in: " + e.getMessage()
                    + ". Choose other ports with -Dstandin.entra-port and -Dstandin.graph-port.");
            System.exit(1);
        }
    }

    /** The login root: what {@code https://login.microsoftonline.com} is in earnest. */
    public URI entra() {
        return entra.uri();
    }

    /** The Graph root: what {@code https://graph.microsoft.com} is in earnest. */
    public URI graph() {
        return graph.uri();
    }

    @Override
    public void close() {
        entra.close();
        graph.close();
    }
}
