package org.graphportal.graph;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.graphportal.token.NoAccessToken;

/** Shows people a page when a page of theirs could not get from Graph what it needs. */
public class GraphProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException e) {
            // Faces wraps what a bean throws, each server a different number of times.
            Throwable cause = e;
            while (cause != null && !(cause instanceof GraphProblem) && !(cause instanceof NoAccessToken)) {
                cause = cause.getCause();
            }
            if (cause == null || response.isCommitted()) {
                throw e;
            }
            if (cause instanceof GraphProblem problem) {
                show(GraphProblemPage.of(problem, signInAgain(request)), request, response);
            } else {
                // The token has ended with its time; a new one needs nobody's attention.
                response.sendRedirect(signInAgain(request));
            }
        }
    }

    private static String signInAgain(HttpServletRequest request) {
        String page = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getContextPath() + "/sign-in?again=1&to="
                + URLEncoder.encode(page + query, StandardCharsets.UTF_8);
    }

    private static void show(GraphProblemPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.resetBuffer();
        response.setStatus(page.status());
        request.setAttribute("graphProblem", page);
        request.getRequestDispatcher("/WEB-INF/errors/graph.xhtml").forward(request, response);
    }
}
