package org.graphportal.accounts.choose;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.graphportal.accounts.Administrator;
import org.graphportal.accounts.Selection;
import org.graphportal.accounts.choose.Draft.Notice;
import org.graphportal.accounts.query.Enquiries;
import org.graphportal.csv.CsvColumn;
import org.graphportal.encoding.Percent;
import org.graphportal.graph.Search;
import org.graphportal.settings.Portal;

/** Takes the form of the page on which accounts are chosen: box, file and ticks together, so that nothing typed is lost. */
@WebServlet("/admin/account-choice")
@MultipartConfig(
        // No maxFileSize: of a form with a file beyond it nothing could be read, not what was typed either.
        maxRequestSize = ChoiceServlet.LARGEST_FORM,
        // Names of people stay in memory.
        fileSizeThreshold = ChoiceServlet.LARGEST_FORM)
public class ChoiceServlet extends HttpServlet {

    static final int LARGEST_FORM = 6 * 1024 * 1024;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_FILE = 2 * MEGABYTE;

    private static final long serialVersionUID = 1L;

    /** Headers of Entra's own exports, and what people call the columns; ids are the surest. */
    private static final List<String> COLUMNS = List.of(
            "id",
            "objectid",
            "object id",
            "objekt-id",
            "userprincipalname",
            "user principal name",
            "upn",
            "benutzerprinzipalname",
            "user name",
            "username",
            "benutzername",
            "mail",
            "email",
            "e-mail",
            "email address",
            "e-mail-adresse");

    @Inject
    private transient Portal portal;

    @Inject
    private transient Drafts drafts;

    @Inject
    private transient Enquiries enquiries;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!Administrator.maySend(request, portal)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!tooLarge(request)) {
            act(request, response);
            return;
        }
        drafts.keep(request, drafts.current(request).saying(Notice.FORM_TOO_LARGE, LARGEST_FORM / MEGABYTE));
        response.sendRedirect(request.getContextPath() + "/admin/accounts");
    }

    private static boolean tooLarge(HttpServletRequest request) throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_FORM) {
            // Servers differ in how they say so.
            return true;
        }
        try {
            if (isMultipart(request)) {
                request.getParts();
            }
            return false;
        } catch (IllegalStateException e) {
            // Jakarta Servlet 6.0: it has not said how large it is, and is larger than MultipartConfig allows.
            return true;
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.startsWith("multipart/form-data"))
                .isPresent();
    }

    private void act(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Draft draft = Draft.of(parameter(request, "box")).ticking(ticked(request));
        switch (parameter(request, "do")) {
            case "file" -> show(withFile(draft, request), request, response);
            case "tick" -> show(withTicks(draft), request, response);
            case "empty" -> show(Draft.EMPTY, request, response);
            case "query" -> query(draft, false, request, response);
            case "skip" -> query(draft, true, request, response);
            default -> show(draft, request, response);
        }
    }

    private void show(Draft draft, HttpServletRequest request, HttpServletResponse response) throws IOException {
        drafts.keep(request, draft);
        String term = Search.term(request.getParameter("q"));
        String search = term.isEmpty() ? "" : "?q=" + Percent.encoded(term);
        response.sendRedirect(request.getContextPath() + "/admin/accounts" + search);
    }

    private static Draft withFile(Draft draft, HttpServletRequest request) throws ServletException, IOException {
        Part part = isMultipart(request) ? request.getPart("file") : null;
        if (part == null || part.getSize() == 0) {
            return draft.saying(Notice.NO_FILE, 0);
        }
        if (part.getSize() > LARGEST_FILE) {
            return draft.saying(Notice.FILE_TOO_LARGE, LARGEST_FILE / MEGABYTE);
        }
        Optional<List<String>> column = CsvColumn.read(part.getInputStream().readAllBytes(), COLUMNS);
        return column.map(names -> draft.with(names, Notice.ADDED_FROM_FILE))
                .orElseGet(() -> draft.saying(Notice.NO_COLUMN, 0));
    }

    private static Draft withTicks(Draft draft) {
        return draft.ticked().isEmpty()
                ? draft.saying(Notice.NOTHING_TICKED, 0)
                : draft.with(Identifiers.in(String.join("\n", draft.ticked())).found(), Notice.ADDED)
                        .ticking(List.of());
    }

    private static List<String> ticked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameterValues("tick"))
                .map(List::of)
                .orElse(List.of());
    }

    private void query(Draft draft, boolean skip, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Identifiers identifiers = Identifiers.in(draft.text());
        int number = identifiers.found().size();
        if (draft.notice() == Notice.TOO_LONG) {
            show(draft, request, response);
        } else if (!skip && !identifiers.nonsense().isEmpty()) {
            show(draft.refusing(identifiers.nonsense()), request, response);
        } else if (number == 0 || number > Selection.MOST) {
            show(draft.saying(number == 0 ? Notice.NOTHING : Notice.TOO_MANY, number), request, response);
        } else {
            drafts.keep(request, draft);
            enquiries.begin(request, identifiers.found(), identifiers.repeated());
            response.sendRedirect(request.getContextPath() + "/admin/account-query");
        }
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
