package org.graphportal.setup;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.graphportal.settings.Settings;
import org.graphportal.signin.SignInFailures;

/** Leads every page to Setup while nobody could sign in, and hides Setup while everybody can. The API says so by itself. */
public class SetupGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> NO_PAGES = Set.of("/resources", "/api", "/health");

    @Inject
    private transient Settings settings;

    @Inject
    private transient SignInFailures failures;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        boolean setup = "/setup".equals(path) || "/setup.xhtml".equals(path);
        if (setup && !open()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!setup && !settings.usable() && !NO_PAGES.contains(path)) {
            response.sendRedirect(request.getContextPath() + "/setup");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean open() {
        return !settings.usable()
                || settings.portal().setupPage()
                || failures.ofRegistration().isPresent();
    }
}
