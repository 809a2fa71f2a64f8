package org.graphportal.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.Portal;

/** Headers by which browsers protect people: on whatever a page or servlet answers, error pages included. */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private Portal portal;

    @Inject
    private EntraId entraId;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", referrerPolicy(request));
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (portal.encrypted()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", cacheControl(request));
        chain.doFilter(request.getDispatcherType() == DispatcherType.ERROR ? new AsGet(request) : request, response);
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
        return "/callback".equals(request.getServletPath()) ? "no-referrer" : "same-origin";
    }

    private static String cacheControl(HttpServletRequest request) {
        boolean versioned =
                request.getServletPath().equals(Assets.FOLDER) && request.getParameter(Assets.VERSION) != null;
        return versioned ? "public, max-age=31536000, immutable" : "no-store";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** An error page is looked at, whatever was asked for; Faces shows none to methods that it does not know. */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
