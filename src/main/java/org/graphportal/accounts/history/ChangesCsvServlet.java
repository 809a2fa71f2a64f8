package org.graphportal.accounts.history;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.graphportal.csv.CsvFile;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.web.preferences.PersonLocale;

/** The history as a file, as it is searched for: a line for each change. */
@WebServlet("/admin/changes.csv")
public class ChangesCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ChangeRows rows;

    @Inject
    private transient CurrentPerson person;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tenant = person.person().orElseThrow().tenantId();
        String term = ChangeHistory.term(request.getParameter("q"));
        CsvFile.send(response, PersonLocale.of(request), "changes", ChangeRows.HEADER, rows.matching(tenant, term));
    }
}
