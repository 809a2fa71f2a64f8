package org.graphportal.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The application that all tests share, and its surroundings.
 *
 * @param url the application's home page
 * @param entra the stand-in's login root
 * @param graph the stand-in's Graph root, without the version
 * @param logFile what the server logs, the application included
 */
public record Portal(URI url, URI entra, URI graph, Path logFile) {

    /** The beginning of such a line: date, time, level. */
    private static final Pattern WARNING = Pattern.compile("^\\d{4}-\\d\\d-\\d\\d\\S* ?\\S* (WARN|ERROR|SEVERE|FATAL)");

    /**
     * The address of a path, as it is: nothing is resolved or encoded.
     *
     * @param path begins with a slash
     */
    public URI at(String path) {
        return URI.create(url.getScheme() + "://" + url.getAuthority() + path);
    }

    /** Every line of the log so far by which somebody is to act: warnings and errors, of whatever part of the server. */
    public List<String> warnings() {
        return log().lines().filter(WARNING.asPredicate()).toList();
    }

    /** What the server has logged so far. */
    public String log() {
        try {
            return Files.readString(logFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + logFile, e);
        }
    }
}
