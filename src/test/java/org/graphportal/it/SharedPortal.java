package org.graphportal.it;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.graphportal.browser.Browsers;
import org.graphportal.server.ChildProcess;
import org.graphportal.server.Launch;
import org.graphportal.server.ParentWatch;
import org.graphportal.server.PortalSettings;
import org.graphportal.server.Ports;
import org.graphportal.server.Server;
import org.graphportal.standin.StandIn;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What lives as long as the run: the stand-in, the browsers and the server. Arquillian starts that as {@code
 * arquillian.xml} says, where the system properties that are set here fill the gaps.
 */
final class SharedPortal implements AutoCloseable {

    private final StandIn standIn;
    private final Browsers browsers = new Browsers();
    private final Portal portal;
    private final Optional<ChildProcess> running;
    private final ArquillianServer deployed;

    private SharedPortal() {
        int port = Ports.free();
        URI url = URI.create("http://localhost:" + port + "/");
        standIn = StandIn.start(PortalSettings.registration(url, 0, 0));
        Launch launch = Launch.ofBuiltWar("it", port, PortalSettings.forStandIn(url, standIn.entra(), standIn.graph()));
        portal = new Portal(url, standIn.entra(), standIn.graph(), launch.log());
        Server server = Server.ofThisBuild();
        server.prepare(launch.prepared());
        tellArquillian(server, launch);
        running = server.startForArquillian(launch);
        deployed = new ArquillianServer();
    }

    /** The one of this run; the first to ask starts it, the others wait until it is there. */
    static SharedPortal of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedPortal.class))
                .getOrComputeIfAbsent(SharedPortal.class, ignored -> new SharedPortal(), SharedPortal.class);
    }

    Portal portal() {
        return portal;
    }

    Browsers browsers() {
        return browsers;
    }

    @Override
    public void close() {
        browsers.close();
        deployed.close();
        running.ifPresent(ChildProcess::close);
        standIn.close();
    }

    private static void tellArquillian(Server server, Launch launch) {
        System.setProperty("arquillian.launch", server.id());
        System.setProperty("server.home", server.home().toString());
        String parentWatch = ParentWatch.jvmOption(launch.directory());
        System.setProperty("server.jvm-options", parentWatch + " " + inXml(server.jvmOptions(launch)));
        System.setProperty("server.options", inXml(server.options(launch)));
        System.setProperty("server.admin-port", Integer.toString(launch.adminPort()));
        System.setProperty("server.war", launch.war().toString());
    }

    /** Arquillian puts the values into its file before it reads that: the address of a database has ampersands. */
    private static String inXml(List<String> options) {
        return String.join(" ", options).replace("&", "&amp;");
    }
}
