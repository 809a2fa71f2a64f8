package org.graphportal.server;

import java.nio.file.Path;
import java.util.List;

/**
 * By what a server on this machine shares sessions with others.
 *
 * @param number of the server, from 1
 * @param port where its grid listens
 * @param members where each of the servers reaches the others, in the order of their numbers
 * @param database a file without its ending, which all of them use
 */
public record Grid(int number, int port, List<Integer> members, Path database) {

    /** Address of the database; whoever comes first serves it to the others, and when that one dies the next one does. */
    String databaseUrl() {
        return "jdbc:h2:file:" + database + ";AUTO_SERVER=TRUE";
    }

    /** Where the others reach this server. */
    int publicPort() {
        return members.get(number - 1);
    }
}
