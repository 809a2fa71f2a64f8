package org.graphportal.operations;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks for secrets in a heap of bytes, by their last characters, in Latin-1 as Java keeps and sends such texts. */
final class Traces {

    private static final int BYTES = 16;
    private static final int BITS = 1 << 20;

    private final Map<String, String> secrets = new HashMap<>();
    private final BitSet known = new BitSet(BITS);

    Traces(Collection<String> values) {
        for (String value : values) {
            String end = value.substring(value.length() - BYTES);
            secrets.put(end, value);
            int hash = 0;
            for (byte each : end.getBytes(StandardCharsets.ISO_8859_1)) {
                hash = hash * 31 + each;
            }
            known.set(hash & BITS - 1);
        }
    }

    /** Returns the secrets that are in a file. */
    Set<String> in(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return in(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the secrets that are among the bytes. */
    Set<String> in(byte[] bytes) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return in(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> in(InputStream source) throws IOException {
        InputStream in = new BufferedInputStream(source, 1 << 20);
        Set<String> found = new HashSet<>();
        byte[] last = new byte[BYTES];
        int leaving = 1;
        for (int i = 0; i < BYTES; i++) {
            leaving *= 31;
        }
        int hash = 0;
        int at = 0;
        for (int read = in.read(); read >= 0; read = in.read()) {
            hash = hash * 31 + (byte) read - leaving * last[at];
            last[at] = (byte) read;
            at = (at + 1) % BYTES;
            if (known.get(hash & BITS - 1)) {
                String end = new String(last, at, BYTES - at, StandardCharsets.ISO_8859_1)
                        + new String(last, 0, at, StandardCharsets.ISO_8859_1);
                if (secrets.containsKey(end)) {
                    found.add(end);
                }
            }
        }
        return found;
    }
}
