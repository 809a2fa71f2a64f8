package org.graphportal.token;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.graphportal.settings.Portal;
import org.graphportal.settings.query.GraphScopes;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.OwnPage;
import org.graphportal.signin.ReturnTarget;

/**
 * Sends a person to Entra ID who has asked for it on a page of this application: to agree to scopes, or to sign in afresh.
 * Nobody else may send people off to agree to something.
 */
@WebServlet({AuthorizationServlet.CONSENT, AuthorizationServlet.FRESH_SIGN_IN})
public class AuthorizationServlet extends HttpServlet {

    static final String CONSENT = "/my/consent";
    static final String FRESH_SIGN_IN = "/my/fresh-sign-in";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuthorizationLeg leg;

    @Inject
    private transient CurrentPerson person;

    @Inject
    private transient Portal portal;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!OwnPage.hasSent(request, portal)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean fresh = FRESH_SIGN_IN.equals(request.getServletPath());
        String scopes = request.getParameter("scope");
        if (!fresh && (scopes == null || !GraphScopes.valid(scopes))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        TokenProblem need = fresh ? TokenProblem.freshSignIn() : TokenProblem.consent(list(scopes));
        response.sendRedirect(leg.begin(
                request, person.person().orElseThrow(), need, ReturnTarget.checked(request.getParameter("to"))));
    }

    private static List<String> list(String scopes) {
        return Arrays.stream(scopes.trim().split("\\s+")).toList();
    }
}
