package org.graphportal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Payara Micro: one JAR, which the build copies to {@code target/payara-micro.jar}. */
final class PayaraMicro implements Server {

    private static final Path CONFIGURATION = Launch.PROJECT.resolve("server-config/payara-micro");
    private static final String CONSOLE = "handlers=java.util.logging.ConsoleHandler";
    private static final String FILE = "java.util.logging.FileHandler";

    private static final Pattern DATABASE = Pattern.compile("\\$\\{ENV=DATABASE_URL:.*}");

    @Override
    public String id() {
        return "payara-micro";
    }

    @Override
    public String name() {
        return "Payara Micro";
    }

    @Override
    public Path home() {
        return Launch.PROJECT.resolve("target/payara-micro.jar");
    }

    /** The project's commands with a database of this launch's own; the project's logging, and a file: its own option for that, {@code --logtofile}, makes none. */
    @Override
    public void prepare(Launch launch) {
        try {
            String console = Files.readString(CONFIGURATION.resolve("logging.properties"));
            Files.writeString(
                    logging(launch),
                    console.replace(CONSOLE, CONSOLE + "," + FILE)
                            + """
                    %1$s.level=ALL
                    %1$s.formatter=java.util.logging.SimpleFormatter
                    %1$s.pattern=%2$s
                    """.formatted(FILE, launch.log().toString().replace('\\', '/')));
            String commands = Files.readString(CONFIGURATION.resolve("preboot.txt"))
                    + (launch.isOnPostgreSql() ? Files.readString(CONFIGURATION.resolve("postgresql.txt")) : "");
            Files.writeString(
                    commands(launch),
                    DATABASE.matcher(commands).replaceAll(Matcher.quoteReplacement(launch.databaseUrl())));
            if (launch.grid().isPresent()) {
                Files.copy(CONFIGURATION.resolve("cluster.txt"), cluster(launch));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write to " + launch.directory(), e);
        }
    }

    @Override
    public List<String> jvmOptions(Launch launch) {
        List<String> options = new ArrayList<>(launch.jvmOptions());
        // Idle connections that are kept per host; the JDK's five are opened anew all the time under load.
        options.add("-Dhttp.maxConnections=512");
        if (launch.grid().isPresent()) {
            options.addAll(List.of("-Dhazelcast.socket.bind.any=false", "-Dh2.bindAddress=127.0.0.1"));
        }
        return options;
    }

    /** No {@code --nocluster}: it opens a port of the data grid on all interfaces, {@code --nohazelcast} opens none. */
    @Override
    public List<String> options(Launch launch) {
        List<String> options =
                new ArrayList<>(launch.grid().map(grid -> shared(launch, grid)).orElse(List.of("--nohazelcast")));
        if (launch.isOnPostgreSql()) {
            options.addAll(List.of("--addJars", PostgreSql.driver().toString()));
        }
        // Only where there are any: it waits five seconds at its end for the threads that watch them.
        if (!launch.files().isEmpty()) {
            options.addAll(List.of("--secretsdir", launch.secrets().toString()));
        }
        options.addAll(List.of(
                "--disablephonehome",
                "--maxhttpthreads",
                "300",
                "--prebootcommandfile",
                commands(launch).toString(),
                "--logproperties",
                logging(launch).toString(),
                "--systemproperties",
                launch.settingsFile().toString(),
                "--port",
                Integer.toString(launch.port()),
                "--contextroot",
                "/"));
        return options;
    }

    private static List<String> shared(Launch launch, Grid grid) {
        String members =
                grid.members().stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        return List.of(
                "--clustername",
                "portal",
                "--clustermode",
                "tcpip:" + members,
                "--interfaces",
                "127.0.0.1",
                "--startport",
                Integer.toString(grid.port()),
                "--hzpublicaddress",
                "127.0.0.1:" + grid.publicPort(),
                "--postbootcommandfile",
                cluster(launch).toString());
    }

    @Override
    public List<String> command(Launch launch) {
        List<String> command = new ArrayList<>(jvmOptions(launch));
        command.addAll(List.of("-jar", home().toString()));
        command.addAll(options(launch));
        command.addAll(List.of("--deploy", launch.rootWar().toString()));
        return command;
    }

    private static Path commands(Launch launch) {
        return launch.directory().resolve("preboot.txt");
    }

    private static Path cluster(Launch launch) {
        return launch.directory().resolve("cluster.txt");
    }

    private static Path logging(Launch launch) {
        return launch.directory().resolve("logging.properties");
    }
}
