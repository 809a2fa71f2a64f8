package org.graphportal.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/**
 * A static file, ready to be sent.
 *
 * @param type its {@code Content-Type}
 * @param version checksum of its content
 * @param plain its content
 * @param zipped its content, compressed; the same as {@code plain} where compressing gains nothing
 */
record Asset(String type, String version, byte[] plain, byte[] zipped) {

    /** The same on every server; text without a charset would be read as Latin 1 by some. */
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "png", "image/png");

    static Asset of(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        byte[] zipped = zip(content);
        return new Asset(
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"),
                Long.toHexString(checksum.getValue()),
                content,
                zipped.length < content.length ? zipped : content);
    }

    /** Tells whether there is a compressed form that is worth sending. */
    boolean compressible() {
        return zipped != plain;
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(zipped)) {
            stream.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
