package org.graphportal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of static files. Each holds a checksum of its content, so that browsers may keep what it names for ever. */
@Named
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/resources/";
    static final String VERSION = "v";

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /**
     * Returns the address of a file.
     *
     * @param file path below {@code resources}
     */
    public String address(String file) {
        return addresses.computeIfAbsent(
                file, path -> context.getContextPath() + FOLDER + path + "?" + VERSION + "=" + version(path));
    }

    private String version(String file) {
        try (InputStream stream = context.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("There is no file resources/" + file);
            }
            CRC32 checksum = new CRC32();
            checksum.update(stream.readAllBytes());
            return Long.toHexString(checksum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
