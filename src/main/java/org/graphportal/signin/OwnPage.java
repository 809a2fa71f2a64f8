package org.graphportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.graphportal.settings.Portal;

/** Tells forms of this application from those of other sites (Fetch Metadata; RFC 6454 §7). */
public final class OwnPage {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private OwnPage() {}

    /**
     * Tells whether a page of this application has sent the request. Browsers that send neither header are too old to be
     * asked; they still need the session's SameSite cookie.
     */
    public static boolean hasSent(HttpServletRequest request, Portal portal) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site == null || OWN_SITES.contains(site))
                && (origin == null || origin(portal).equals(origin));
    }

    private static String origin(Portal portal) {
        return portal.baseUrl().getScheme() + "://" + portal.baseUrl().getAuthority();
    }
}
