package org.graphportal.accounts.query;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graphportal.accounts.Account;
import org.graphportal.csv.CsvFile;
import org.graphportal.web.preferences.PersonLocale;

/** The accounts that somebody looks at, all pages of them, as a file. */
@WebServlet(name = "account-csv", urlPatterns = "/admin/accounts.csv")
public class CsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "named", "displayName", "userPrincipalName", "jobTitle", "department", "accountEnabled", "state", "id");

    @Inject
    private transient Enquiries enquiries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Queried> entries =
                enquiries.current(request).map(View.of(request)::of).orElse(List.of());
        CsvFile.send(
                response,
                PersonLocale.of(request),
                "accounts",
                HEADER,
                entries.stream().map(CsvServlet::row).toList());
    }

    private static List<String> row(Queried entry) {
        Account account = entry.state().read() ? entry.account() : new Account(null, null, null, null, null, null);
        Boolean enabled = account.accountEnabled();
        return Arrays.asList(
                entry.named(),
                account.displayName(),
                account.userPrincipalName(),
                account.jobTitle(),
                account.department(),
                enabled == null ? null : enabled.toString(),
                entry.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                account.id());
    }
}
