package org.graphportal.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.graphportal.settings.Portal;
import org.graphportal.signin.OwnPage;

/** Who may do anything about accounts; asked by each action although the folder's constraint has asked before. */
public final class Administrator {

    /** The application role. */
    public static final String ROLE = "Admin";

    private Administrator() {}

    /** Tells whether the sender of a form has the role, and has sent it from a page of this application. */
    public static boolean maySend(HttpServletRequest request, Portal portal) {
        return request.isUserInRole(ROLE) && OwnPage.hasSent(request, portal);
    }
}
