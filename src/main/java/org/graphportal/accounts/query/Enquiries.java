package org.graphportal.accounts.query;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.graphportal.vault.SessionVault;

/** Keeps what an administrator wants to know, and knows, in the session. Of two pages at once the later one's is kept. */
@ApplicationScoped
public class Enquiries {

    private static final String ENQUIRY = "org.graphportal.accounts.enquiry";

    @Inject
    SessionVault vault;

    /** Begins anew. */
    public void begin(HttpServletRequest request, List<String> named, int repeated) {
        keep(request, Enquiry.of(named, repeated));
    }

    /** Returns the current one, empty when nothing was asked. */
    public Optional<Enquiry> current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> vault.get(session, ENQUIRY, Enquiry.class));
    }

    void keep(HttpServletRequest request, Enquiry enquiry) {
        vault.put(request.getSession(), ENQUIRY, enquiry);
    }
}
