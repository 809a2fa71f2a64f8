package org.graphportal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Payara Server as its archive is, which the build unpacks to {@code target/payara-server}, with the commands of {@code
 * server-config/payara-server}. Each start has a copy of the domain of its own.
 */
final class PayaraServer implements Server {

    private static final Path COMMANDS = Launch.PROJECT.resolve("server-config/payara-server/preboot.txt");
    private static final Path POSTGRESQL = COMMANDS.resolveSibling("postgresql.txt");
    private static final String DOMAIN = "domain1";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "payara-server";
    }

    @Override
    public String name() {
        return "Payara Server";
    }

    @Override
    public Path home() {
        return Launch.PROJECT.resolve("target/payara-server");
    }

    @Override
    public void prepare(Launch launch) {
        Path domain = launch.directory().resolve(DOMAIN);
        try {
            Directories.copy(home().resolve("glassfish/domains").resolve(DOMAIN), domain);
            moveMessaging(domain.resolve("config/domain.xml"));
            // The server's own home page would pass for the application's while that is deployed.
            Files.delete(domain.resolve("docroot/index.html"));
            String commands = Files.readString(COMMANDS);
            if (launch.isOnPostgreSql()) {
                commands += Files.readString(POSTGRESQL);
                Path driver = PostgreSql.driver();
                Files.copy(driver, domain.resolve("lib").resolve(driver.getFileName()));
            }
            Files.writeString(commands(launch), commands + ownCommands(launch));
            Files.writeString(settings(launch), settingsAsArguments(launch.settings()));
            Files.writeString(domain.resolve("config/logging.properties"), logging(launch), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare " + launch.directory(), e);
        }
    }

    @Override
    public List<String> jvmOptions(Launch launch) {
        List<String> options = new ArrayList<>(launch.jvmOptions());
        options.add("@" + settings(launch));
        return options;
    }

    @Override
    public List<String> options(Launch launch) {
        return List.of(
                "--domaindir",
                launch.directory().toString(),
                "--prebootcommandfile",
                commands(launch).toString(),
                DOMAIN);
    }

    /** What {@code asadmin start-domain} would run, which leaves a process of its own behind when it is ended. */
    @Override
    public List<String> command(Launch launch) {
        Path log = launch.directory().resolve("start-domain.log");
        List<String> arguments = new ArrayList<>(List.of(
                "-jar",
                home().resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--dry-run"));
        arguments.addAll(options(launch));
        ChildProcess asadmin = ChildProcess.java(arguments, log);
        if (asadmin.exitCode() != 0) {
            throw new IllegalStateException("asadmin start-domain failed, see " + log);
        }
        List<String> command = new ArrayList<>(jvmOptions(launch));
        // A heading and java itself come first, an empty line and the result last.
        asadmin.log().lines().skip(2).takeWhile(line -> !line.isEmpty()).forEach(command::add);
        return command;
    }

    @Override
    public Optional<ChildProcess> startForArquillian(Launch launch) {
        ChildProcess process = ChildProcess.java(command(launch), launch.console());
        Await.until("The administration of Payara Server", PATIENCE, () -> Ports.isTaken(launch.adminPort()));
        return Optional.of(process);
    }

    /** Another port for each start, where two servers would want the same; no command changes it before the start. */
    private static void moveMessaging(Path configuration) throws IOException {
        String port = "name=\"JMS_PROVIDER_PORT\" value=\"";
        Files.writeString(configuration, Files.readString(configuration).replace(port + "7676", port + Ports.free()));
    }

    private static String ownCommands(Launch launch) {
        return """

                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.port=%d
                set configs.config.server-config.network-config.network-listeners.network-listener.admin-listener.port=%d
                set configs.config.server-config.admin-service.das-config.autodeploy-dir=%s
                set configs.config.server-config.microprofile-config.secret-dir=%s
                set resources.jdbc-connection-pool.H2Pool.property.URL=%s
                """.formatted(
                        launch.port(),
                        launch.adminPort(),
                        launch.rootWar().getParent(),
                        launch.secrets(),
                        launch.databaseUrl());
    }

    /** In a file that Java reads, because a secret has no place on a command line. */
    private static String settingsAsArguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue())
                .map(argument ->
                        argument.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                .map(argument -> "\"" + argument + "\"\n")
                .collect(Collectors.joining());
    }

    /** One line per record, as on the other servers. */
    private static String logging(Launch launch) {
        return """

                handlers=java.util.logging.FileHandler
                java.util.logging.FileHandler.level=ALL
                java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                java.util.logging.FileHandler.pattern=%s
                java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL%%1$tz %%4$s %%3$s %%5$s%%6$s%%n
                """.formatted(launch.log().toString().replace('\\', '/'));
    }

    private static Path commands(Launch launch) {
        return launch.directory().resolve("preboot.txt");
    }

    private static Path settings(Launch launch) {
        return launch.directory().resolve("settings.arguments");
    }
}
