package org.graphportal.graph;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
            show(GraphProblemPage.of(cause), request, response);
        }
    }

    private static void show(GraphProblemPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.resetBuffer();
        response.setStatus(page.status());
        request.setAttribute("graphProblem", page);
        request.getRequestDispatcher("/WEB-INF/errors/graph.xhtml").forward(request, response);
    }
}
