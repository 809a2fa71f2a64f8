package org.graphportal.signin;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.graphportal.settings.Portal;

/**
 * Begins a sign-in anew when the session has expired while the person was at Entra ID, where the second trip is silent.
 * Once: if the session gets lost each time, a browser must not go round in circles.
 */
final class Restart {

    private static final String MARK = "sign-in-restarted";
    private static final int SECONDS = 60;

    private Restart() {}

    /** Tells whether the browser keeps cookies, has had a session, and has not been sent round already. */
    static boolean possible(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return request.getRequestedSessionId() != null
                && cookies != null
                && Arrays.stream(cookies).noneMatch(cookie -> MARK.equals(cookie.getName()));
    }

    static AuthenticationStatus begin(HttpMessageContext context, Portal portal) {
        Cookie mark = new Cookie(MARK, "1");
        mark.setMaxAge(SECONDS);
        mark.setPath("/");
        mark.setHttpOnly(true);
        mark.setSecure(portal.encrypted());
        mark.setAttribute("SameSite", "Lax");
        context.getResponse().addCookie(mark);
        return context.redirect(portal.baseUrl() + SignIn.PATH);
    }
}
