package org.graphportal.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * One start of a server.
 *
 * @param name names the directory below {@code target/servers} that holds everything this start writes
 * @param war the application, deployed under the name {@code ROOT.war}, at the context root {@code /}
 * @param port the HTTP port on 127.0.0.1
 * @param adminPort the port of the server's administration on 127.0.0.1, if it has one
 * @param settings what the application finds in MicroProfile Config, as system properties of the server
 * @param files the same, each in a file named as its key, as containers get their secrets
 * @param grid by what it shares sessions; empty for a server alone
 */
public record Launch(
        String name,
        Path war,
        int port,
        int adminPort,
        Map<String, String> settings,
        Map<String, String> files,
        Optional<Grid> grid) {

    /** The project's directory; Maven names it to its tests, and an IDE starts them in it. */
    static final Path PROJECT = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    /** The setting by which a test puts another database in the place of the file: it is told to the server. */
    public static final String DATABASE = "database.url";

    /** The setting by which a benchmark has the optimising compiler, as servers in production have it. */
    public static final String OPTIMISED = "server.optimised";

    /** A start of the WAR that the build has made. */
    public static Launch ofBuiltWar(String name, int port, Map<String, String> settings) {
        return new Launch(
                name,
                PROJECT.resolve("target/graph-portal.war"),
                port,
                Ports.free(),
                settings,
                Map.of(),
                Optional.empty());
    }

    /** The same with settings in files too. */
    public Launch with(Map<String, String> more) {
        return new Launch(name, war, port, adminPort, settings, more, grid);
    }

    /** The same with another WAR, and with sessions that are shared. */
    public Launch shared(Path other, Grid by) {
        return new Launch(name, other, port, adminPort, settings, files, Optional.of(by));
    }

    /** Where the application is reached: by name, as the redirect URI that Entra ID knows. */
    public URI url() {
        return URI.create("http://localhost:" + port + "/");
    }

    /** Everything that this start writes is in here. */
    public Path directory() {
        return Directories.below(name);
    }

    /** The application under the name that gives it the context root {@code /} on every server. */
    Path rootWar() {
        return directory().resolve("deployments/ROOT.war");
    }

    /** What the server logs, the application included. */
    public Path log() {
        return directory().resolve("server.log");
    }

    /** What the server's process says besides its log: what a JVM that does not start complains of, for one. */
    Path console() {
        return directory().resolve("console.log");
    }

    /** Makes the directory anew, with the settings. To be called once, before the start. */
    public Launch prepared() {
        Directories.empty(name);
        if (isOnPostgreSql() && grid.isEmpty()) {
            PostgreSql.empty(name);
        }
        Properties properties = new Properties();
        properties.putAll(settings);
        try (OutputStream out = Files.newOutputStream(settingsFile())) {
            properties.store(out, null);
            Files.createDirectory(secrets());
            Files.createDirectory(directory().resolve("tmp"));
            Files.createDirectory(directory().resolve("deployments"));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not prepare " + directory(), e);
        }
        write(files);
        return this;
    }

    /** Puts the application where the server finds it at its start; Arquillian hands it over afterwards instead. */
    Launch withApplication() {
        try {
            Files.copy(war, rootWar());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not copy " + war, e);
        }
        return this;
    }

    /** The settings in a file, because a secret has no place on a command line, where every process can read it. */
    Path settingsFile() {
        return directory().resolve("settings.properties");
    }

    /** Where each file is a setting; in the images it is {@code /run/secrets}. */
    Path secrets() {
        return directory().resolve("secrets");
    }

    /** Puts settings into files. */
    void write(Map<String, String> more) {
        more.forEach((key, value) -> {
            Path file = secrets().resolve(key);
            try {
                Files.writeString(file, value);
            } catch (IOException e) {
                throw new UncheckedIOException("Could not write " + file, e);
            }
        });
    }

    /** Where the record of changes is: in the directory, where another start of the same launch finds it again. */
    String databaseUrl() {
        String own = isOnPostgreSql()
                ? PostgreSql.url(name)
                : "jdbc:h2:" + directory().resolve("record") + ";WRITE_DELAY=10";
        return grid.map(Grid::databaseUrl).orElseGet(() -> settings.getOrDefault(DATABASE, own));
    }

    boolean isOnPostgreSql() {
        return PostgreSql.isAskedFor() && !settings.containsKey(DATABASE);
    }

    /** What every server gets: its temporary files in the directory, and a quick start. */
    List<String> jvmOptions() {
        return List.of(
                "-Djava.io.tmpdir=" + directory().resolve("tmp"),
                // A server that lives for minutes is ready in half the time without the optimising compiler.
                "-XX:TieredStopAtLevel=" + (settings.containsKey(OPTIMISED) ? 4 : 1),
                "-XX:+UseSerialGC");
    }
}
