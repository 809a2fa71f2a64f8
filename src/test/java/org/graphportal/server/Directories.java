package org.graphportal.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole directories, which {@link Files} does not know. */
public final class Directories {

    private Directories() {}

    /** An empty directory below {@code target/servers}; what was there is gone. */
    public static Path empty(String name) {
        Path directory = below(name);
        try {
            if (Files.exists(directory)) {
                for (Path file : inside(directory, Comparator.reverseOrder())) {
                    Files.delete(file);
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not empty " + directory, e);
        }
    }

    /** Where {@link #empty} makes a directory. */
    static Path below(String name) {
        return Launch.PROJECT.resolve("target/servers").resolve(name);
    }

    /** Copies a directory with everything in it to a place where nothing is. */
    static void copy(Path from, Path to) throws IOException {
        for (Path file : inside(from, Comparator.naturalOrder())) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    /** The directory itself and everything below; in natural order each directory is before what it holds. */
    private static List<Path> inside(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.sorted(order).toList();
        }
    }
}
