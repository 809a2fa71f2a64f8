package org.graphportal.web.assets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The static files and their addresses. Each address holds a checksum of the content, so that browsers may keep what it
 * names for ever.
 */
@Named
@ApplicationScoped
public class Assets {

    /** The folder of the files, with which their addresses begin. */
    public static final String FOLDER = "/resources";
    /** Name of the parameter that holds the checksum. */
    public static final String VERSION = "v";

    /** Leaves no way out of the folder. */
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+([./-][a-z0-9]+)*");

    @Inject
    ServletContext context;

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /**
     * Returns the address of a file.
     *
     * @param file path below {@code resources}
     */
    public String address(String file) {
        Asset asset = find(file).orElseThrow(() -> new IllegalArgumentException("There is no file resources/" + file));
        return context.getContextPath() + FOLDER + "/" + file + "?" + VERSION + "=" + asset.version();
    }

    /** Returns a file, empty if there is none. Each is read and compressed once. */
    Optional<Asset> find(String file) {
        Asset asset = known.get(file);
        if (asset != null || !PLAIN.matcher(file).matches()) {
            return Optional.ofNullable(asset);
        }
        // What does not exist is not remembered: anyone can ask for endlessly many such files.
        Optional<Asset> read = read(file);
        read.ifPresent(found -> known.put(file, found));
        return read;
    }

    private Optional<Asset> read(String file) {
        try (InputStream stream = context.getResourceAsStream(FOLDER + "/" + file)) {
            return stream == null ? Optional.empty() : Optional.of(Asset.of(file, stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
