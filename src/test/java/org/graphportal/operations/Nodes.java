package org.graphportal.operations;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.graphportal.standin.StandInOptions;

/** Two servers that share their sessions, behind the proxy of {@code server-config/proxy}. */
final class Nodes implements AutoCloseable {

    private static final String KEY = "bm90IGEgc2VjcmV0OiB0aGUga2V5IG9mIHRlc3RzISE=";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final int port = Ports.free();
    private final URI home = URI.create("https://localhost:" + port + "/");
    private final Path folder;
    private final OwnCertificate certificate;
    private final StandIn standIn;
    private final Haproxy proxy;
    private final int[] grids = {Ports.free(), Ports.free()};
    private final Relay[] relays = {Relay.before(grids[0]), Relay.before(grids[1])};
    private final int[] ports = {Ports.free(), Ports.free()};
    private final RunningServer[] nodes = new RunningServer[2];

    Nodes(Path folder) {
        this.folder = folder;
        certificate = OwnCertificate.in(folder);
        standIn = StandIn.start(PortalSettings.registration(home, 0, 0));
        proxy = Haproxy.start(
                certificate.file(), port, Ports.free(), List.of(ports[0], ports[1]), folder.resolve("haproxy.log"));
    }

    /** Starts a server, 1 or 2, with a WAR, and waits until the proxy sends it people. */
    void start(int number, Path war) {
        int ups = ups(number);
        launch(number, war);
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
        // JGroups does not find a member behind a relay; what WildFly's say to each other is not listened to.
        List<Integer> members = Server.ofThisBuild().id().startsWith("payara")
                ? List.of(relays[0].port(), relays[1].port())
                : List.of(grids[0], grids[1]);
        Grid grid = new Grid(number, grids[number - 1], members, folder.resolve("register"));
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

    StandInControl control() {
        return new StandInControl(standIn.entra());
    }

    /** What the servers have said to each other. */
    List<byte[]> heard() {
        return List.of(relays[0].heard(), relays[1].heard());
    }

    /** A browser, as it comes through the proxy. */
    Http http() {
        return new Http(new Portal(home, standIn.entra(), standIn.graph(), folder), certificate.client());
    }

    /** Which server a browser's requests go to. */
    static int of(Http http) {
        return http.cookies().stream()
                        .anyMatch(cookie -> cookie.getName().equals("GPNODE")
                                && cookie.getValue().endsWith("1"))
                ? 1
                : 2;
    }

    /**
     * Whether a server knows who a browser's session is of. Asked of a page that begins no session: Payara would give a new
     * one the id that it was asked for, in place of the one that is still on its way here.
     */
    boolean knows(int number, Http browser) {
        return direct(number, session(browser), "/").body().contains("/sign-out");
    }

    /** Asks a server with a session, as the proxy would if it were the only one. */
    int status(int number, String session, String path) {
        return direct(number, session, path).statusCode();
    }

    private HttpResponse<String> direct(int number, String session, String path) {
        URI address = URI.create("http://localhost:" + ports[number - 1] + "/");
        return new Http(new Portal(address, standIn.entra(), standIn.graph(), folder)).get(path, "Cookie", session);
    }

    /** The issuer, as the servers know it. */
    String issuer() {
        return standIn.entra() + "/" + StandInOptions.TENANT_ID + "/v2.0";
    }

    /** Opens a path of a server without any cookie. */
    int open(int number, String path) {
        URI direct = URI.create("http://localhost:" + ports[number - 1] + "/");
        return new Http(new Portal(direct, standIn.entra(), standIn.graph(), folder))
                .get(path)
                .statusCode();
    }

    /** A browser's session as it would send it: on Payara with the version that it has reached, by which servers know an old copy. */
    static String session(Http http) {
        return http.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("JSESSIONID"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        List<AutoCloseable> all = new ArrayList<>(List.of(proxy));
        for (RunningServer node : nodes) {
            if (node != null) {
                all.add(node);
            }
        }
        all.addAll(List.of(relays));
        all.add(standIn);
        for (AutoCloseable each : all) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
