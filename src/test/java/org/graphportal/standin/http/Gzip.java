package org.graphportal.standin.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Compresses JSON, but only for those who ask (RFC 9110 §12.5.3). */
public final class Gzip {

    private Gzip() {}

    public static Answer ifAsked(Call call, Answer answer) {
        boolean asked = call.header("accept-encoding").orElse("").contains("gzip");
        boolean json = answer.headers()
                .getOrDefault("Content-Type", List.of(""))
                .get(0)
                .startsWith("application/json");
        if (!asked || !json || answer.delivery().copies() > 1) {
            return answer;
        }
        return answer.withBody(compress(answer.body()))
                .withHeader("Content-Encoding", "gzip")
                .withHeader("Vary", "Accept-Encoding");
    }

    private static byte[] compress(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
