package org.graphportal.token;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.graphportal.oauth.Attempt;
import org.graphportal.oauth.CallbackParameters;
import org.graphportal.oauth.EntraError;
import org.graphportal.oauth.SignInProblem;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.settings.Portal;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.OpenAttempts;
import org.graphportal.signin.SignInAddress;
import org.graphportal.signin.SignedInPerson;

/** Where Entra ID sends the browser at the end of {@link AuthorizationLeg}, and an administrator after agreeing for all. */
@WebServlet(AuthorizationLeg.CALLBACK)
public class ConsentCallbackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AuthorizationLeg leg;

    @Inject
    private transient OpenAttempts attempts;

    @Inject
    private transient AccessTokens accessTokens;

    @Inject
    private transient FreshSignIn freshSignIn;

    @Inject
    private transient Renewal renewal;

    @Inject
    private transient TokenPages pages;

    @Inject
    private transient Event<ConsentRefused> refusals;

    @Inject
    private transient CurrentPerson person;

    @Inject
    private transient Portal portal;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if ("GET".equals(request.getMethod()) && request.getParameter("admin_consent") != null) {
            pages.showAdminConsent(request, response);
            return;
        }
        Optional<SignInProblem> problem = CallbackParameters.problem(request);
        Optional<Attempt> attempt = attempts.take(request, AuthorizationLeg.CALLBACK, request.getParameter("state"));
        if (attempt.isEmpty()) {
            Cause state = person.isSignedIn() ? Cause.ALREADY_SIGNED_IN : Cause.UNKNOWN_STATE;
            SignInProblem unknown = problem.orElseGet(() -> EntraError.problem(state));
            pages.show(renewal.failed(unknown, "callback of consent"), "/", request, response);
        } else if (problem.isPresent()) {
            refused(attempt.get(), problem.get(), request, response);
        } else {
            arrived(attempt.get(), request, response);
        }
    }

    private void refused(
            Attempt attempt, SignInProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<String> scopes = AuthorizationLeg.scopes(attempt);
        boolean said = problem.cause() == Cause.DECLINED || problem.cause() == Cause.NEEDS_ADMIN;
        if (said && !scopes.isEmpty()) {
            pages.showConsent(scopes, problem.cause(), attempt.target(), request, response);
        } else {
            if (!scopes.isEmpty() && person.isSignedIn()) {
                refusals.fire(new ConsentRefused(scopes));
            }
            pages.show(renewal.failed(problem, "callback of consent"), attempt.target(), request, response);
        }
    }

    private void arrived(Attempt attempt, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<SignedInPerson> signedIn = person.person();
        if (signedIn.isEmpty()) {
            response.sendRedirect(portal.baseUrl() + SignInAddress.again(attempt.target()));
            return;
        }
        try {
            accessTokens.add(
                    leg.redeem(attempt, request.getParameter("code"), signedIn.get())
                            .tokens(),
                    AuthorizationLeg.isStepUp(attempt));
            if (AuthorizationLeg.isFresh(attempt)) {
                freshSignIn.note(request);
            }
            response.sendRedirect(portal.baseUrl() + attempt.target());
        } catch (TokenProblem e) {
            if (e.kind() == TokenProblem.Kind.FAILED) {
                pages.show(e, attempt.target(), request, response);
            } else {
                response.sendRedirect(portal.baseUrl() + SignInAddress.again(attempt.target()));
            }
        }
    }
}
