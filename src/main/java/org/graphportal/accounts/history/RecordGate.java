package org.graphportal.accounts.history;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.graphportal.accounts.record.tables.Tables;

/** While the database of the record is down, says so in place of what has no page of its own to say it. */
public class RecordGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Tables tables;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (tables.isReady()) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            request.getRequestDispatcher("/WEB-INF/errors/no-record.xhtml").forward(request, response);
        }
    }
}
