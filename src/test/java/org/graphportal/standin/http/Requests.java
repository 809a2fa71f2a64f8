package org.graphportal.standin.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Reads Jetty's request into a {@link Call}. */
final class Requests {

    private static final int LARGEST_BODY = 4 * 1024 * 1024;

    private Requests() {}

    static Call read(Request request) throws IOException {
        URI origin = URI.create("http://127.0.0.1:" + Request.getLocalPort(request));
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        return new Call(
                request.getMethod(),
                origin,
                path,
                query == null ? "" : query,
                headers(request),
                body(request),
                List.of());
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            headers.computeIfAbsent(name, any -> new ArrayList<>()).add(field.getValue());
        }
        return headers;
    }

    private static byte[] body(Request request) throws IOException {
        try (InputStream content = Content.Source.asInputStream(request)) {
            return content.readNBytes(LARGEST_BODY);
        }
    }
}
