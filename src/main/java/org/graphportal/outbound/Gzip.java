package org.graphportal.outbound;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks a compressed body (RFC 9110 §8.4.1.3), which may be a thousand times as large as it came. */
final class Gzip {

    private static final int CHUNK = 8_192;

    private Gzip() {}

    /**
     * Unpacks a body.
     *
     * @param limit the most bytes that may come of it
     * @throws BodyTooLarge when it is larger
     * @throws IOException when it is broken
     */
    static byte[] unpack(byte[] packed, int limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] chunk = new byte[CHUNK];
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                if (bytes.size() + read > limit) {
                    throw new BodyTooLarge(limit);
                }
                bytes.write(chunk, 0, read);
            }
        }
        return bytes.toByteArray();
    }
}
