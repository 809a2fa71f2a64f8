package org.graphportal.accounts.history;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.ChangedAccount;
import org.graphportal.accounts.record.Continuation;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.csv.CsvFile;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.web.preferences.PersonLocale;

/** A change as a file: each account with what has become of it, and who, when and why beside it. */
@WebServlet("/admin/change.csv")
public class ChangeCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> HEADER = List.of(
            "displayName",
            "userPrincipalName",
            "id",
            "enabledBefore",
            "enabledWanted",
            "outcome",
            "code",
            "requestId",
            "settleRequestId",
            "sent",
            "sentBy",
            "sentById",
            "time",
            "sessions",
            "sessionsCode",
            "sessionsRequestId",
            "by",
            "continuedBy",
            "reason");

    @Inject
    private transient Records records;

    @Inject
    private transient History history;

    @Inject
    private transient CurrentPerson person;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tenant = person.person().orElseThrow().tenantId();
        Optional<Change> change = records.find(request.getParameter("id")).filter(found -> found.isIn(tenant));
        if (change.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Map<String, String> makers = history.makers(change.get());
        String continuedBy = continuedBy(history.continuations(change.get().getId()));
        CsvFile.send(
                response,
                PersonLocale.of(request),
                "change",
                HEADER,
                records.accounts(change.get().getId(), EnumSet.allOf(Outcome.class)).stream()
                        .map(account -> row(change.get(), makers, continuedBy, account))
                        .toList());
    }

    /** Returns the names of those who have gone on with a change, the first first. */
    static String continuedBy(List<Continuation> continuations) {
        return continuations.stream()
                .filter(step -> !step.isSettling())
                .map(Continuation::getPersonName)
                .distinct()
                .collect(Collectors.joining(";"));
    }

    private static List<String> row(
            Change change, Map<String, String> makers, String continuedBy, ChangedAccount account) {
        return Arrays.asList(
                account.getDisplayName(),
                account.getUserPrincipalName(),
                account.getAccountId(),
                Boolean.toString(account.isEnabledBefore()),
                Boolean.toString(change.isEnabling()),
                account.getOutcome().getWord(),
                account.getCode(),
                account.getRequestId(),
                account.getSettleRequestId(),
                Objects.toString(account.getSent(), null),
                makers.get(account.getSentBy()),
                account.getSentBy(),
                Objects.toString(account.getWritten(), null),
                account.getSessions(),
                account.getSessionsCode(),
                account.getSessionsRequestId(),
                change.getPersonName(),
                continuedBy,
                change.getReason());
    }
}
