package org.graphportal.web.assets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sends static files compressed, which each server otherwise does by settings of its own. Pages are not compressed: next
 * to a secret, the length of a compressed answer could tell what the secret is (BREACH).
 */
@WebServlet(Assets.FOLDER + "/*")
public class StaticFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern TAKES_GZIP = Pattern.compile("(^|[,\\s])gzip(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        Optional<Asset> asset = assets.find(path.replaceFirst("^/", ""));
        if (asset.isPresent()) {
            send(asset.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean zipped = asset.compressible() && takesGzip(request);
        byte[] content = zipped ? asset.zipped() : asset.plain();
        response.setContentType(asset.type());
        response.setHeader("Vary", "Accept-Encoding");
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return takesGzip(String.join(",", Collections.list(request.getHeaders("Accept-Encoding"))));
    }

    /** Reads {@code Accept-Encoding} (RFC 9110 §12.5.3). */
    static boolean takesGzip(String acceptEncoding) {
        return TAKES_GZIP.matcher(acceptEncoding).find();
    }
}
