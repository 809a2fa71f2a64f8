package org.graphportal.accounts.history;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.graphportal.accounts.Administrator;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.Records;
import org.graphportal.accounts.run.Jobs;
import org.graphportal.settings.Portal;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;

/**
 * Stops, settles or resumes a change for the administrator who has made it. No form of Faces: its page comes anew each second,
 * and each would take the place of another form's state in the session.
 */
@WebServlet("/admin/change-action")
public class ChangeActions extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Portal portal;

    @Inject
    private transient Records records;

    @Inject
    private transient Jobs jobs;

    @Inject
    private transient CurrentPerson person;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedInPerson signedIn = person.person().orElseThrow();
        Optional<Change> change = records.find(request.getParameter("id"))
                .filter(found -> found.isOf(signedIn.tenantId(), signedIn.objectId()));
        if (change.isEmpty() || !Administrator.maySend(request, portal)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        act(change.get(), String.valueOf(request.getParameter("do")), signedIn);
        response.sendRedirect(
                request.getContextPath() + "/admin/change?id=" + change.get().getId());
    }

    private void act(Change change, String todo, SignedInPerson signedIn) {
        switch (todo) {
            case "stop" -> jobs.stop(change.getId(), signedIn);
            case "settle" -> jobs.resume(change, signedIn, true);
            case "resume" -> jobs.resume(change, signedIn, false);
            default -> {
                // Nothing that the page offers.
            }
        }
    }
}
