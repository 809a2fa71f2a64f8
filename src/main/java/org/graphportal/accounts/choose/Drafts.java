package org.graphportal.accounts.choose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.graphportal.vault.SessionVault;

/** Keeps what stands in the box in the administrator's session. */
@ApplicationScoped
class Drafts {

    private static final String DRAFT = "org.graphportal.accounts.draft";

    @Inject
    SessionVault vault;

    Draft current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> vault.get(session, DRAFT, Draft.class))
                .orElse(Draft.EMPTY);
    }

    void keep(HttpServletRequest request, Draft draft) {
        vault.put(request.getSession(), DRAFT, draft);
    }
}
