package org.graphportal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.Portal;
import org.graphportal.web.assets.Assets;

/**
 * Headers by which browsers protect people. {@link SecurityHeadersFilter} sets them on whatever a page, a servlet or an
 * error page answers, the guard of the room {@code signin} on what it answers itself, before any filter runs.
 */
@ApplicationScoped
public class SecurityHeaders {

    /** What our own pages show in a frame, and what is of other people's making. */
    private static final String FRAMED = "/my/note-content";

    /**
     * For a frame without an origin, in which nothing runs, is sent or is loaded: pictures stand in the answer, and so do
     * styles, of which nothing can name an address. Links open windows of their own, which are no longer in the sandbox.
     */
    private static final String FRAME_POLICY =
            "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
                    + "img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    @Inject
    Portal portal;

    @Inject
    EntraId entraId;

    /** Sets the headers that the answer to a request needs. */
    public void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", path(request).equals(FRAMED) ? FRAME_POLICY : policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", referrerPolicy(request));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (portal.encrypted()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", cacheControl(request));
    }

    /** Bootstrap's style sheet holds its icons as data addresses; everything else comes from this site. */
    private String policy() {
        return "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                // Signing out is a form whose answer redirects to Entra ID, and browsers ask whether the form may.
                + "form-action 'self' " + origin(entraId.endSessionEndpoint()) + " "
                + origin(entraId.authorizationEndpoint());
    }

    /**
     * Tells other sites nothing. Our own pages have to be told: without a referrer browsers give the origin of a form as
     * {@code null}, by which no form of ours could be told from another's. The callback's address holds a code and goes
     * nowhere at all.
     */
    private static String referrerPolicy(HttpServletRequest request) {
        return path(request).endsWith("/callback") ? "no-referrer" : "same-origin";
    }

    private static String cacheControl(HttpServletRequest request) {
        boolean versioned = path(request).equals(Assets.FOLDER) && request.getParameter(Assets.VERSION) != null;
        return versioned ? "public, max-age=31536000, immutable" : "no-store";
    }

    /** Returns the path that was asked for, whatever page is shown there. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.FORWARD_SERVLET_PATH) instanceof String asked
                ? asked
                : request.getServletPath();
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }
}
