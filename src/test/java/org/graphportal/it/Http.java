package org.graphportal.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * Requests by hand: paths as they are written, any method and header, no redirect followed, cookies kept as a browser
 * keeps them.
 */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final Portal portal;

    /** Sends to a portal; tests of the shared one get theirs as a parameter. */
    public Http(Portal portal) {
        this(portal, HttpClient.newBuilder());
    }

    /** Sends to a portal that a client has to be prepared for, as for a certificate that nobody knows. */
    public Http(Portal portal, HttpClient.Builder prepared) {
        this.portal = portal;
        // As browsers speak in clear; Payara answers 431 for a while once an upgrade to HTTP/2 met a long address.
        client = prepared.cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
    }

    /**
     * Gets a page.
     *
     * @param headers names and values in turn
     */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Posts a form, given as it is sent: {@code a=1&b=2}. */
    public HttpResponse<String> post(String path, String form, String... headers) {
        HttpRequest.Builder request = request("POST", path, form, headers);
        return send(request.header("Content-Type", "application/x-www-form-urlencoded"));
    }

    /** Sends any request of the portal; a body that is empty is none. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(request(method, path, body, headers));
    }

    /** Sends a request to anywhere. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** The cookies that have been set so far. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private HttpRequest.Builder request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(portal.at(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return headers.length == 0 ? request : request.headers(headers);
    }
}
