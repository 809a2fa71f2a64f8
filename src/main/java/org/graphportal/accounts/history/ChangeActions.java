package org.graphportal.accounts.history;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.graphportal.accounts.Administrator;
import org.graphportal.accounts.run.Jobs;
import org.graphportal.settings.Portal;

/**
 * Stops, settles or resumes a change for an administrator who may. No form of Faces: its page comes anew each second, and
 * each would take the place of another form's state in the session.
 */
@WebServlet("/admin/change-action")
public class ChangeActions extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Portal portal;

    @Inject
    private transient Standings standings;

    @Inject
    private transient Jobs jobs;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Administrator.maySend(request, portal)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Standing> standing = standings.find(request.getParameter("id"));
        String todo = String.valueOf(request.getParameter("do"));
        // Whoever comes too late to stop their own finds that it has ended.
        if (standing.isEmpty() || standing.get().isOthers() && !todo.equals("settle")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        String then = act(standing.get(), todo);
        response.sendRedirect(request.getContextPath() + "/admin/change?id="
                + standing.get().change().getId() + then);
    }

    /** Returns what the address of the page says besides. */
    private String act(Standing standing, String todo) {
        switch (todo) {
            case "stop" -> {
                if (standing.isStoppable()) {
                    jobs.stop(standing.change().getId(), standing.person());
                }
            }
            case "settle" -> {
                return standing.isUnsettled() ? resume(standing, true) : "";
            }
            case "resume" -> {
                if (standing.isResumable()) {
                    return standings.needsFreshSignIn(standing) ? "&fresh=1" : resume(standing, false);
                }
            }
            default -> {
                // Nothing that the page offers.
            }
        }
        return "";
    }

    private String resume(Standing standing, boolean settleOnly) {
        return jobs.resume(standing.change(), standing.person(), settleOnly)
                .map(problem -> "&problem=" + problem)
                .orElse("");
    }
}
