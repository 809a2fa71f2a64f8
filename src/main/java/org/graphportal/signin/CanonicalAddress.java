package org.graphportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.graphportal.encoding.Percent;
import org.graphportal.settings.Portal;

/**
 * Where a sign-in must begin: under {@code portal.base-url}, because Entra ID sends the browser back there and a session
 * cookie set under another name would not come along.
 */
final class CanonicalAddress {

    private static final String MOVED = "moved";

    private CanonicalAddress() {}

    /**
     * Returns where to begin instead; empty when the request has come by the right address, is not one that may be
     * repeated elsewhere, or has been sent here once already: a proxy that hides the name people use must not turn this
     * into a loop.
     *
     * @param target the page to come back to after signing in
     */
    static Optional<String> of(Portal portal, HttpServletRequest request, String target) {
        String host = request.getHeader("Host");
        boolean right = portal.baseUrl().getAuthority().equalsIgnoreCase(host);
        if (right || !"GET".equals(request.getMethod()) || request.getParameter(MOVED) != null) {
            return Optional.empty();
        }
        String account = "other".equals(request.getParameter("account")) ? "&account=other" : "";
        return Optional.of(portal.baseUrl() + SignInAddress.PATH + "?" + MOVED + "=1" + account + "&to="
                + Percent.encoded(target));
    }
}
