package org.graphportal.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.graphportal.csv.CsvFile;
import org.graphportal.graph.User;
import org.graphportal.web.preferences.PersonLocale;

/** The page of the list that somebody looks at, as a file. */
@WebServlet(CsvServlet.PATH)
public class CsvServlet extends HttpServlet {

    static final String PATH = "/my/people.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient PeopleList list;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PeopleQuery query = PeopleQuery.of(request);
        PeoplePage page = list.load(query, request.getParameter("page"));
        if (page.startedOver()) {
            // Other people than those that are shown; the page says so.
            response.sendRedirect(request.getContextPath() + "/my/people?" + request.getQueryString());
            return;
        }
        CsvFile.send(
                response,
                PersonLocale.of(request),
                "people",
                List.of("displayName", "mail", "userPrincipalName", "id"),
                page.people().stream().map(CsvServlet::row).toList());
    }

    private static List<String> row(User user) {
        return Arrays.asList(user.displayName(), user.mail(), user.userPrincipalName(), user.id());
    }
}
