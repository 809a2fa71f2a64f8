package org.graphportal.notes;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A picture of a kind that cannot run script.
 *
 * @param type its media type
 * @param bytes as Graph gave them
 */
record Picture(String type, byte[] bytes) {

    /**
     * Looks what a file is. What Graph says about it is what those said who put it there (WHATWG: MIME Sniffing §6.1).
     *
     * @return empty when it is none of these kinds
     */
    static Optional<Picture> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        String type = start.startsWith("\u0089PNG\r\n\u001A\n")
                ? "image/png"
                : start.startsWith("\u00FF\u00D8\u00FF")
                        ? "image/jpeg"
                        : start.matches("(?s)GIF8[79]a.*")
                                ? "image/gif"
                                : start.matches("(?s)RIFF....WEBP") ? "image/webp" : null;
        return Optional.ofNullable(type).map(known -> new Picture(known, bytes));
    }
}
