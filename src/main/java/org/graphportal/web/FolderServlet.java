package org.graphportal.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.graphportal.settings.Portal;

/**
 * What a folder's name without a slash leads to. The server would redirect to the name with one, under whatever host the
 * request names.
 */
@WebServlet({"/my", "/admin"})
public class FolderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Portal portal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(
                portal.baseUrl() + ("/my".equals(request.getServletPath()) ? "/my/profile" : "/admin/setup"));
    }
}
