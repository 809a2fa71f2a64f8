package org.graphportal.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Payara Micro: one JAR, which the build copies to {@code target/payara-micro.jar}. */
final class PayaraMicro implements Server {

    private static final Path CONFIGURATION = Launch.PROJECT.resolve("server-config/payara-micro");

    @Override
    public String name() {
        return "Payara Micro";
    }

    @Override
    public List<String> jvmOptions(Launch launch) {
        List<String> options = new ArrayList<>(launch.jvmOptions());
        // Idle connections that are kept per host; the JDK's five are opened anew all the time under load.
        options.add("-Dhttp.maxConnections=512");
        return options;
    }

    /** No {@code --nocluster}: it opens a port of the data grid on all interfaces, {@code --nohazelcast} opens none. */
    @Override
    public List<String> options(Launch launch) {
        return List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--maxhttpthreads",
                "300",
                "--prebootcommandfile",
                CONFIGURATION.resolve("preboot.txt").toString(),
                "--logproperties",
                CONFIGURATION.resolve("logging.properties").toString(),
                "--systemproperties",
                launch.settingsFile().toString(),
                "--port",
                Integer.toString(launch.port()),
                "--contextroot",
                "/");
    }

    @Override
    public List<String> command(Launch launch) {
        List<String> command = new ArrayList<>(jvmOptions(launch));
        command.addAll(List.of(
                "-jar", Launch.PROJECT.resolve("target/payara-micro.jar").toString()));
        command.addAll(options(launch));
        command.addAll(List.of("--deploy", launch.rootWar().toString()));
        return command;
    }
}
