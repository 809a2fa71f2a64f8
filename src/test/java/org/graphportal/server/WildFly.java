package org.graphportal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * WildFly as its archive is, which the build unpacks to {@code target/wildfly}, with the script of {@code
 * server-config/wildfly}. Each start has a directory of its own with a copy of the configuration.
 */
final class WildFly implements Server {

    private static final Path SCRIPT = Launch.PROJECT.resolve("server-config/wildfly/configure.cli");
    private static final Path CLUSTER = SCRIPT.resolveSibling("cluster.cli");

    /** What the scripts make of {@code standalone-ha.xml}, beside it. */
    private static final String SHARED = "standalone-shared.xml";

    /** What {@code bin/standalone.sh} adds, but for the packages that only other subsystems need. */
    private static final List<String> MODULES = List.of(
            "--add-modules=java.se",
            "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
            "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.management/javax.management=ALL-UNNAMED",
            "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

    @Override
    public String id() {
        return "wildfly";
    }

    @Override
    public String name() {
        return "WildFly";
    }

    @Override
    public Path home() {
        return Launch.PROJECT.resolve("target/wildfly");
    }

    @Override
    public void prepare(Launch launch) {
        try {
            synchronized (WildFly.class) {
                configure();
                if (launch.grid().isPresent()) {
                    configureShared();
                }
            }
            Path configuration = launch.directory().resolve("configuration");
            Directories.copy(home().resolve("standalone/configuration"), configuration);
            if (launch.grid().isPresent()) {
                share(launch.grid().get(), configuration);
            }
            if (launch.isOnPostgreSql()) {
                addDriver(launch);
                run(SCRIPT.resolveSibling("postgresql.cli"), "-Djboss.server.base.dir=" + launch.directory());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare " + launch.directory(), e);
        }
    }

    @Override
    public List<String> jvmOptions(Launch launch) {
        List<String> options = new ArrayList<>(launch.jvmOptions());
        options.addAll(MODULES);
        options.add("-Djboss.server.base.dir=" + launch.directory());
        options.add("-Djboss.server.log.dir=" + launch.directory());
        options.add("-Ddatabase.url=" + launch.databaseUrl());
        options.add("-Dportal.secrets=" + launch.secrets());
        launch.grid().ifPresent(grid -> options.addAll(shared(grid)));
        return options;
    }

    @Override
    public List<String> options(Launch launch) {
        return List.of(
                "--properties=" + launch.settingsFile(),
                "-b=127.0.0.1",
                "-bmanagement=127.0.0.1",
                "-Djboss.http.port=" + launch.port(),
                "-Djboss.management.http.port=" + launch.adminPort());
    }

    @Override
    public List<String> command(Launch launch) {
        List<String> command = new ArrayList<>(jvmOptions(launch));
        command.add("-Djboss.home.dir=" + home());
        command.addAll(modules("org.jboss.as.standalone"));
        command.addAll(options(launch));
        return command;
    }

    private static List<String> shared(Grid grid) {
        return List.of(
                "-Dh2.bindAddress=127.0.0.1",
                "-Djboss.node.name=node" + grid.number(),
                "-Djboss.tx.node.id=node" + grid.number(),
                "-Djboss.bind.address.private=127.0.0.1",
                "-Dportal.member-1.port=" + grid.members().get(0),
                "-Dportal.member-2.port=" + grid.members().get(1));
    }

    /** The configuration of servers that share sessions, with the port of this one: on a machine of its own it has WildFly's. */
    private static void share(Grid grid, Path configuration) throws IOException {
        String port = "name=\"jgroups-tcp\" interface=\"private\" port=\"%d\"";
        String shared = Files.readString(configuration.resolve(SHARED));
        if (!shared.contains(port.formatted(7600))) {
            throw new IllegalStateException(SHARED + " does not say where the grid listens");
        }
        Files.writeString(
                configuration.resolve("standalone.xml"),
                shared.replace(port.formatted(7600), port.formatted(grid.port())));
    }

    /** Does with a copy of the configuration what the scripts say, if one of them is newer than its last run. */
    private void configureShared() throws IOException {
        Path own = home().resolve("standalone/configuration");
        Path done = own.resolve(SHARED);
        if (isNewer(done, SCRIPT) && isNewer(done, CLUSTER)) {
            return;
        }
        Path base = Directories.empty("wildfly-shared");
        Path configuration = base.resolve("configuration");
        Directories.copy(own, configuration);
        Files.copy(
                configuration.resolve("standalone-ha.xml"),
                configuration.resolve("standalone.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        for (Path script : List.of(SCRIPT, CLUSTER)) {
            run(script, "-Djboss.server.base.dir=" + base);
        }
        Files.copy(configuration.resolve("standalone.xml"), done, StandardCopyOption.REPLACE_EXISTING);
    }

    /** As the script says that it has to be done before, once for the whole of WildFly. */
    private void addDriver(Launch launch) throws IOException {
        synchronized (WildFly.class) {
            if (Files.notExists(home().resolve("modules/org/postgresql"))) {
                run(Files.writeString(launch.directory().resolve("driver.cli"), """
                        module add --name=org.postgresql --resources=%s --dependencies=java.se,jakarta.transaction.api
                        """.formatted(PostgreSql.driver())));
            }
        }
    }

    /** Runs the script if it is newer than its last run. */
    private void configure() throws IOException {
        Path done = home().resolve("configured");
        if (isNewer(done, SCRIPT)) {
            return;
        }
        run(SCRIPT);
        keepPropertiesOutOfTheLog();
        Files.writeString(done, "");
    }

    private static boolean isNewer(Path done, Path script) throws IOException {
        return Files.exists(done) && Files.getLastModifiedTime(done).compareTo(Files.getLastModifiedTime(script)) > 0;
    }

    private void run(Path script, String... jvmOptions) {
        List<String> arguments = new ArrayList<>(List.of(jvmOptions));
        arguments.addAll(modules("org.jboss.as.cli"));
        arguments.add("--file=" + script);
        Path log = Directories.empty("wildfly-cli-" + Thread.currentThread().getId())
                .resolve("cli.log");
        if (ChildProcess.java(arguments, Map.of("JBOSS_HOME", home().toString()), log)
                        .exitCode()
                != 0) {
            throw new IllegalStateException(script + " failed, see " + log);
        }
    }

    /** As the script says that it has to be done by hand. */
    private void keepPropertiesOutOfTheLog() throws IOException {
        Path logging = home().resolve("standalone/configuration/logging.properties");
        String level = "logger.org.jboss.as.config.level=";
        Files.writeString(logging, Files.readString(logging).replace(level + "DEBUG", level + "INFO"));
    }

    private List<String> modules(String module) {
        return List.of(
                "-jar",
                home().resolve("jboss-modules.jar").toString(),
                "-mp",
                home().resolve("modules").toString(),
                module);
    }
}
