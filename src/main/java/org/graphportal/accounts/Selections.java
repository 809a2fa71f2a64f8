package org.graphportal.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.graphportal.vault.SessionVault;

/** Keeps what the administrator has chosen in the session, from choosing to changing. */
@ApplicationScoped
public class Selections {

    private static final String SELECTION = "org.graphportal.accounts.selection";

    @Inject
    HttpServletRequest request;

    @Inject
    SessionVault vault;

    /** Returns what is chosen, empty when nothing is. */
    public Optional<Selection> current() {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> vault.get(session, SELECTION, Selection.class));
    }

    /** Puts this in the place of whatever was chosen. */
    public void keep(Selection selection) {
        vault.put(request.getSession(), SELECTION, selection);
    }

    /** Forgets what is chosen. */
    public void forget() {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(SELECTION));
    }
}
