package org.graphportal.accounts.history;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is answered where there is no page of its own to say that the database of the record is down. */
final class NoRecord {

    private NoRecord() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        request.getRequestDispatcher("/WEB-INF/errors/no-record.xhtml").forward(request, response);
    }
}
