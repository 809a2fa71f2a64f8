package org.graphportal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.Portal;

/**
 * Signs out by the container, which ends in {@link SignInGuard#cleanSubject}. POST only, and only from a page of this
 * application: nobody else may sign people out.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Portal portal;

    @Inject
    private transient EntraId entraId;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!OwnPage.hasSent(request, portal)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        // Back must show nothing: neither a stored page nor one that the browser keeps alive in memory.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        if (request.getUserPrincipal() == null) {
            // The session here may have expired; the one at Entra ID has not, and the page afterwards says that it has.
            response.sendRedirect(EndSession.address(entraId, null).toString());
            return;
        }
        request.logout();
    }
}
