package org.graphportal.operations;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.Portal;
import org.graphportal.server.Await;
import org.graphportal.server.Grid;
import org.graphportal.server.Launch;
import org.graphportal.server.PortalSettings;
import org.graphportal.server.Ports;
import org.graphportal.server.RunningServer;
import org.graphportal.server.Server;
import org.graphportal.standin.StandIn;
import org.graphportal.standin.StandInControl;

/** Two servers, 1 and 2, that share their sessions, behind the proxy of {@code server-config/proxy}. */
final class Nodes implements AutoCloseable {

    /** The application as the build has made it. */
    static final Path WAR = Path.of(System.getProperty("basedir", ""), "target/graph-portal.war");

    private static final String COMMON = "nodes";
    private static final String KEY = "bm90IGEgc2VjcmV0OiB0aGUga2V5IG9mIHRlc3RzISE=";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port = Ports.free();
    private final URI home = URI.create("https://localhost:" + port + "/");
    private final Path folder = Grid.prepare(COMMON);
    private final OwnCertificate certificate = OwnCertificate.in(folder);
    private final StandIn standIn = StandIn.start(PortalSettings.registration(home, 0, 0));
    private final int[] grids = {Ports.free(), Ports.free()};
    private final Relay[] relays = {Relay.before(grids[0]), Relay.before(grids[1])};
    private final int[] ports = {Ports.free(), Ports.free()};
    private final Haproxy proxy = Haproxy.start(
            certificate.file(), port, Ports.free(), List.of(ports[0], ports[1]), folder.resolve("haproxy.log"));
    private final RunningServer[] nodes = new RunningServer[2];

    /** Starts what does not run, and waits until each of the two learns of the sessions of the other. */
    void startBoth() {
        List<Integer> missing = Stream.of(1, 2).filter(this::isMissing).toList();
        missing.stream()
                .map(number -> CompletableFuture.runAsync(() -> start(number)))
                .toList()
                .forEach(CompletableFuture::join);
        if (!missing.isEmpty()) {
            Stream.of(1, 2).forEach(number -> Visitor.on(this, number).awaitShared(PATIENCE));
        }
    }

    private boolean isMissing(int number) {
        return nodes[number - 1] == null || !nodes[number - 1].process().isAlive();
    }

    private void start(int number) {
        int ups = ups(number);
        launch(number, WAR);
        awaitPeople(number, ups);
    }

    /** Replaces a server as the README of {@code server-config} says: the proxy is told before it and afterwards. */
    void replace(int number, Path war) {
        proxy.command("set server nodes/node" + number + " state maint");
        nodes[number - 1].close();
        launch(number, war);
        int ups = ups(number);
        proxy.command("set server nodes/node" + number + " state ready");
        awaitPeople(number, ups);
    }

    private void launch(int number, Path war) {
        Map<String, String> settings = new HashMap<>(PortalSettings.forStandIn(home, standIn.entra(), standIn.graph()));
        settings.put("portal.session-key", KEY);
        List<Integer> members = isHeard() ? List.of(relays[0].port(), relays[1].port()) : List.of(grids[0], grids[1]);
        Grid grid = new Grid(number, grids[number - 1], members, COMMON);
        Launch launch =
                Launch.ofBuiltWar("node" + number, ports[number - 1], settings).shared(war, grid);
        nodes[number - 1] = RunningServer.start(launch);
    }

    private void awaitPeople(int number, int ups) {
        Await.until("Node " + number + " behind the proxy", PATIENCE, () -> ups(number) > ups);
    }

    /** How often the proxy has found a server well again. */
    private int ups(int number) {
        return (int) proxy.log().stream()
                .filter(line -> line.contains("node" + number + " is UP"))
                .count();
    }

    RunningServer node(int number) {
        return nodes[number - 1];
    }

    /** Where everything that the servers have in common is. */
    Path folder() {
        return folder;
    }

    StandInControl control() {
        return new StandInControl(standIn.entra());
    }

    /** Whether what the servers say to each other is listened to: JGroups, WildFly's, does not find a member behind a relay. */
    boolean isHeard() {
        return Server.ofThisBuild().id().startsWith("payara");
    }

    /** What the servers have said to each other. */
    List<byte[]> heard() {
        return List.of(relays[0].heard(), relays[1].heard());
    }

    /** The portal, as people reach it: through the proxy. */
    Portal portal() {
        return new Portal(home, standIn.entra(), standIn.graph(), folder);
    }

    /** A browser that comes through the proxy. */
    Http http() {
        return new Http(portal(), certificate.client());
    }

    /** A caller of one server past the proxy, without any cookie. */
    Http direct(int number) {
        URI address = URI.create("http://localhost:" + ports[number - 1] + "/");
        return new Http(new Portal(address, standIn.entra(), standIn.graph(), folder));
    }

    @Override
    public void close() {
        proxy.close();
        Stream.of(nodes).filter(Objects::nonNull).forEach(RunningServer::close);
        Stream.of(relays).forEach(Relay::close);
        standIn.close();
    }
}
