package org.graphportal.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL in place of a file: {@code mvn verify -Ppostgresql}, with any of the servers. Where it is, the three variables
 * say that servers have in earnest: {@code DATABASE_URL}, {@code DATABASE_USER} and {@code DATABASE_PASSWORD}.
 */
final class PostgreSql {

    private PostgreSql() {}

    static boolean isAskedFor() {
        return Boolean.getBoolean("postgresql");
    }

    /** Address for a start, with the time-outs of earnest, and with a schema of its own. */
    static String url(String name) {
        return System.getenv("DATABASE_URL")
                + "?connectTimeout=3&socketTimeout=30&tcpKeepAlive=true&currentSchema="
                + schema(name);
    }

    private static String schema(String name) {
        return "it_" + name.replace('-', '_');
    }

    /** Makes the schema of a start anew. */
    static void empty(String name) {
        try (Connection connection = DriverManager.getConnection(
                        System.getenv("DATABASE_URL"),
                        System.getenv("DATABASE_USER"),
                        System.getenv("DATABASE_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema(name) + " cascade");
            statement.execute("create schema " + schema(name));
        } catch (SQLException e) {
            throw new IllegalStateException("No PostgreSQL at " + System.getenv("DATABASE_URL"), e);
        }
    }

    /** The driver that servers are given: the one of these tests. */
    static Path driver() {
        try {
            URI driver = Class.forName("org.postgresql.Driver")
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(driver);
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("The driver comes with -Ppostgresql", e);
        }
    }
}
