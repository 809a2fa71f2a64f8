package org.graphportal.accounts.history;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.Outcome;
import org.graphportal.csv.CsvFile;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.web.PersonLocale;

/** The history as a file, as it is searched for: a line for each change. */
@WebServlet("/admin/changes.csv")
public class ChangesCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What a change is, and then how many accounts have come to what. */
    private static final List<String> HEADER = Stream.concat(
                    Stream.of("id", "begun", "ended", "by", "byId", "enabledWanted", "reason", "progress", "undoes"),
                    Arrays.stream(Outcome.values()).map(Outcome::getWord))
            .toList();

    /** More would take longer than somebody waits; a search narrows it down. */
    private static final int MOST = 1_000;

    @Inject
    private transient History history;

    @Inject
    private transient CurrentPerson person;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tenant = person.person().orElseThrow().tenantId();
        String term = ChangeHistory.term(request.getParameter("q"));
        CsvFile.send(
                response,
                PersonLocale.of(request),
                "changes",
                HEADER,
                history.changes(tenant, term, 0, MOST).stream()
                        .map(change -> row(change, history.counts(change.getId())))
                        .toList());
    }

    private static List<String> row(Change change, Map<Outcome, Long> counts) {
        Stream<String> facts = Stream.of(
                change.getId(),
                change.getBegun().toString(),
                Objects.toString(change.getEnded(), null),
                change.getPersonName(),
                change.getPersonId(),
                Boolean.toString(change.isEnabling()),
                change.getReason(),
                change.getProgress().name(),
                change.getUndoes());
        return Stream.concat(facts, counts.values().stream().map(String::valueOf))
                .toList();
    }
}
