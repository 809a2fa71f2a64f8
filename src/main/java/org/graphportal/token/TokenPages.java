package org.graphportal.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.graphportal.encoding.Percent;
import org.graphportal.oauth.SignInProblem;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.settings.EntraId;

/** The pages that people see where a token is missing. */
@ApplicationScoped
class TokenPages {

    @Inject
    EntraId entraId;

    /** Shows what cannot be mended by going to Entra ID. */
    void show(TokenProblem failed, String target, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SignInProblem problem = failed.problem();
        if (problem.cause() == Cause.DISABLED) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        response.setStatus(problem.status());
        request.setAttribute(SignInProblem.ATTRIBUTE, problem);
        request.setAttribute("retry", request.getContextPath() + target);
        forward("sign-in", request, response);
    }

    /** Says which scopes a page needs and why, and offers to go and agree. */
    void showConsent(
            List<String> scopes, Cause cause, String target, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        request.setAttribute("consent", ConsentPage.of(scopes, cause, target, adminConsent(scopes)));
        forward("consent", request, response);
    }

    /** Says what has come of an administrator's decision for everybody; nothing depends on it. */
    void showAdminConsent(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean given =
                request.getParameter("error") == null && "true".equalsIgnoreCase(request.getParameter("admin_consent"));
        request.setAttribute("adminConsent", given ? "given" : "refused");
        forward("admin-consent", request, response);
    }

    private String adminConsent(List<String> scopes) {
        return entraId.adminConsentEndpoint() + "?client_id=" + entraId.clientId() + "&scope="
                + Percent.encoded(String.join(" ", scopes)) + "&redirect_uri="
                + Percent.encoded(entraId.consentRedirectUri().toString());
    }

    private static void forward(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.resetBuffer();
        request.getRequestDispatcher("/WEB-INF/errors/" + page + ".xhtml").forward(request, response);
    }
}
