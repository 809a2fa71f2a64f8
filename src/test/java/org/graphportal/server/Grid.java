package org.graphportal.server;

import java.nio.file.Path;
import java.util.List;

/**
 * By what a server on this machine shares sessions with others.
 *
 * @param number of the server, from 1
 * @param port where its grid listens
 * @param members where each of the servers reaches the others, in the order of their numbers
 * @param common names the directory below {@code target/servers} that is for all of them, and their schema on PostgreSQL
 */
public record Grid(int number, int port, List<Integer> members, String common) {

    /** Makes anew what is for all of them, before the first one is started. */
    public static Path prepare(String common) {
        if (PostgreSql.isAskedFor()) {
            PostgreSql.empty(common);
        }
        return Directories.empty(common);
    }

    /** Address of the database; where it is a file, whoever comes first serves it, and when that one dies the next one does. */
    String databaseUrl() {
        return PostgreSql.isAskedFor()
                ? PostgreSql.url(common)
                : "jdbc:h2:file:" + Directories.below(common).resolve("database") + ";AUTO_SERVER=TRUE";
    }

    /** Where the others reach this server. */
    int publicPort() {
        return members.get(number - 1);
    }
}
