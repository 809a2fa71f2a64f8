package org.graphportal.accounts.query;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.graphportal.accounts.Account;
import org.graphportal.accounts.Administrator;
import org.graphportal.accounts.Selection;
import org.graphportal.accounts.Selections;
import org.graphportal.settings.Portal;

/** Hands the accounts that are shown on to whoever changes them, or has them all read again. */
@WebServlet("/admin/account-query-action")
public class QueryActions extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Portal portal;

    @Inject
    private transient Enquiries enquiries;

    @Inject
    private transient Selections selections;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Administrator.maySend(request, portal)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(request.getContextPath()
                + enquiries
                        .current(request)
                        .map(enquiry -> act(enquiry, request))
                        .orElse("/admin/account-query"));
    }

    private String act(Enquiry enquiry, HttpServletRequest request) {
        View view = View.of(request);
        String todo = Optional.ofNullable(request.getParameter("do")).orElse("");
        if (todo.equals("again")) {
            enquiries.begin(
                    request, enquiry.entries().stream().map(Queried::named).toList(), enquiry.repeated());
        }
        List<Account> accounts = view.of(enquiry).stream()
                .filter(entry -> entry.state().read())
                .map(Queried::account)
                .toList();
        if ((todo.equals("disabled") || todo.equals("enabled")) && !accounts.isEmpty() && enquiry.complete()) {
            selections.keep(new Selection(accounts, enquiry.begun()));
            return "/admin/change-accounts?to=" + todo;
        }
        return "/admin/account-query?" + view.parameters();
    }
}
