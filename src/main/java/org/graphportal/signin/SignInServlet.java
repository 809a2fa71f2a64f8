package org.graphportal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.graphportal.settings.Portal;

/** Where <em>Sign in</em> leads. Only the signed in get here, so all that is left is to go on. */
@WebServlet(SignInAddress.PATH)
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Portal portal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(portal.baseUrl() + ReturnTarget.checked(request.getParameter("to")));
    }
}
