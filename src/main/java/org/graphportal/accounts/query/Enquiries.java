package org.graphportal.accounts.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;

/** Keeps what an administrator wants to know, and knows, in the session. Of two pages at once the later one's is kept. */
@ApplicationScoped
public class Enquiries {

    private static final String ENQUIRY = "org.graphportal.accounts.enquiry";

    /** Begins anew. */
    public void begin(HttpServletRequest request, List<String> named, int repeated) {
        keep(request, Enquiry.of(named, repeated));
    }

    /** Returns the current one, empty when nothing was asked. */
    public Optional<Enquiry> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ENQUIRY) instanceof Enquiry enquiry
                ? Optional.of(enquiry)
                : Optional.empty();
    }

    void keep(HttpServletRequest request, Enquiry enquiry) {
        request.getSession().setAttribute(ENQUIRY, enquiry);
    }
}
