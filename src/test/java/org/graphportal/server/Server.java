package org.graphportal.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A Jakarta EE server that can run the WAR: how it is started, and nothing else. */
public interface Server {

    /** The server of this build: the system property {@code portal.server}, Payara Micro if it is not set. */
    static Server ofThisBuild() {
        String name = System.getProperty("portal.server", "payara-micro");
        return switch (name) {
            case "payara-micro" -> new PayaraMicro();
            case "payara-server" -> new PayaraServer();
            case "wildfly" -> new WildFly();
            default -> throw new IllegalArgumentException("portal.server=" + name + ": no such server");
        };
    }

    /** The name of the Maven profile, of the directory in {@code server-config}, and in {@code arquillian.xml}. */
    String id();

    /** The name that people know. */
    String name();

    /** What the build has put where: a program that runs, or the directory of an installation. */
    Path home();

    /** Writes the files that this start needs, besides those that every start has. */
    void prepare(Launch launch);

    /** Options of the JVM. */
    List<String> jvmOptions(Launch launch);

    /** Options of the server itself. */
    List<String> options(Launch launch);

    /** Everything after {@code java} that runs the server with the WAR until the process is ended. */
    List<String> command(Launch launch);

    /**
     * Starts the server without the application, if Arquillian's adapter is one that expects it to run.
     *
     * @return the server, which has to be closed; empty if the adapter starts it
     */
    default Optional<ChildProcess> startForArquillian(Launch launch) {
        return Optional.empty();
    }
}
