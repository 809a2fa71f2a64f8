package org.graphportal.accounts.choose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Keeps what stands in the box in the administrator's session. */
@ApplicationScoped
class Drafts {

    private static final String DRAFT = "org.graphportal.accounts.draft";

    Draft current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(DRAFT) instanceof Draft draft ? draft : Draft.EMPTY;
    }

    void keep(HttpServletRequest request, Draft draft) {
        request.getSession().setAttribute(DRAFT, draft);
    }
}
