package org.graphportal.graph.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.graphportal.signin.NotSignedIn;
import org.graphportal.signin.ReturnTarget;
import org.graphportal.signin.SignInAddress;

/** Shows people a page when a page of theirs could not get from Graph what it needs. */
public class GraphProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !answered(e, request, response)) {
                throw e;
            }
        }
    }

    private static boolean answered(Exception thrown, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<GraphProblem> problem = GraphProblem.in(thrown);
        if (problem.isPresent()) {
            boolean tokenRefused = problem.get().getKind() == GraphProblem.Kind.TOKEN_REFUSED;
            String page = ReturnTarget.of(request);
            String retry = request.getContextPath() + (tokenRefused ? SignInAddress.again(page) : page);
            show(GraphProblemPage.of(problem.get(), retry), request, response);
            return true;
        }
        return false;
    }

    private static void show(GraphProblemPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.resetBuffer();
        response.setStatus(page.status());
        if (page.waitSeconds() != null) {
            response.setHeader("Retry-After", page.waitSeconds().toString());
            if (NotSignedIn.of(request).isEmpty()) {
                // Somebody is looking at it.
                response.setHeader("Refresh", page.waitSeconds().toString());
            }
        }
        request.setAttribute("graphProblem", page);
        request.getRequestDispatcher("/WEB-INF/errors/graph.xhtml").forward(request, response);
    }
}
