package org.graphportal.token;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.settings.Portal;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.NotSignedIn;
import org.graphportal.signin.ReturnTarget;
import org.graphportal.signin.SignInAddress;
import org.graphportal.signin.SignedInPerson;

/**
 * Does what a {@link TokenProblem} asks for: sends whoever looks at a page to Entra ID and back to that page, and shows a
 * page where that would be of no use or would lose what was typed.
 */
public class TokenProblemFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Another sign-in so soon after one for other tokens would bring the same, and so on for ever. */
    private static final Duration TRIED = Duration.ofSeconds(30);

    @Inject
    private transient AuthorizationLeg leg;

    @Inject
    private transient TokenPages pages;

    @Inject
    private transient TokenSession sessions;

    @Inject
    private transient Renewal renewal;

    @Inject
    private transient CurrentPerson person;

    @Inject
    private transient Portal portal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<TokenProblem> problem = TokenProblem.in(e);
            if (response.isCommitted() || problem.isEmpty()) {
                throw e;
            }
            answer(problem.get(), request, response);
        }
    }

    private void answer(TokenProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String target = ReturnTarget.of(request);
        switch (problem.kind()) {
            case CONSENT -> pages.showConsent(problem.scopes(), null, target, request, response);
            case FAILED -> pages.show(problem, target, request, response);
            default -> goToEntra(problem, target, request, response);
        }
    }

    private void goToEntra(
            TokenProblem problem, String target, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<NotSignedIn> noNavigation = NotSignedIn.of(request);
        Optional<SignedInPerson> signedIn = person.person();
        if (noNavigation.isPresent()) {
            noNavigation.get().answer(request, response, portal);
        } else if (problem.kind() == TokenProblem.Kind.SIGN_IN_AGAIN && tried(request)) {
            pages.show(renewal.failed(Cause.NO_TOKEN), SignInAddress.again(target), request, response);
        } else if (problem.kind() == TokenProblem.Kind.SIGN_IN_AGAIN || signedIn.isEmpty()) {
            response.sendRedirect(portal.baseUrl() + SignInAddress.again(target));
        } else {
            response.sendRedirect(leg.begin(request, signedIn.get(), problem, target));
        }
    }

    private boolean tried(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && sessions.againSince(session, Instant.now().minus(TRIED));
    }
}
