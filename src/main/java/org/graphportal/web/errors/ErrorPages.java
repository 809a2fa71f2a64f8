package org.graphportal.web.errors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.UUID;

/**
 * Before each error page: one line in the log, and a correlation ID in both. The line names neither the address nor what
 * an exception says, since both may quote what came in.
 */
public class ErrorPages extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(ErrorPages.class.getName());

    private static final String CAUSE = "org.graphportal.web.cause";

    /** Says why a request is about to be answered by {@code sendError}, for the one line in the log. */
    public static void note(HttpServletRequest request, Throwable cause) {
        request.setAttribute(CAUSE, cause);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int status = (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String correlationId = UUID.randomUUID().toString();
        LOG.log(
                level(status),
                "A request was answered with status {0}, correlation id {1}{2}",
                status,
                correlationId,
                because(request));
        request.setAttribute("correlationId", correlationId);
        chain.doFilter(new AsGet(request), response);
    }

    /** A mistyped address and a session that has ended are everyday matters. */
    private static Level level(int status) {
        return status == HttpServletResponse.SC_NOT_FOUND || status == HttpServletResponse.SC_UNAUTHORIZED
                ? Level.INFO
                : Level.WARNING;
    }

    private static String because(HttpServletRequest request) {
        Object known = request.getAttribute(CAUSE);
        Object exception = known == null ? request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) : known;
        if (!(exception instanceof Throwable root)) {
            return "";
        }
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return ": " + root.getClass().getName() + " at "
                + (root.getStackTrace().length == 0 ? "an unknown place" : root.getStackTrace()[0]);
    }

    /**
     * An error page is looked at, whatever was asked for, and needs nothing of it: Faces shows none to methods that it does
     * not know, and a body may be what could not be read.
     */
    private static final class AsGet extends HttpServletRequestWrapper {

        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }

        @Override
        public String getParameter(String name) {
            return null;
        }

        @Override
        public String[] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
