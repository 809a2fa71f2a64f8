package org.graphportal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.graphportal.oauth.EntraError;
import org.graphportal.oauth.SignInProblem;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.oauth.TokenCall;
import org.graphportal.settings.Portal;
import org.graphportal.settings.Settings;
import org.graphportal.verify.IdTokenVerifier;
import org.graphportal.verify.VerifiedIdToken;

/**
 * Handles the browser's return from Entra ID. It ends in one of two ways: somebody is signed in and redirected to the
 * page first asked for, so that the code leaves the address bar; or nobody is, and {@link CallbackServlet} shows the
 * problem.
 */
@ApplicationScoped
class Callback {

    private static final Logger LOG = System.getLogger(Callback.class.getName());

    /** Where Soteria tells the container to remember the caller; the guard does that itself. */
    private static final String REGISTER_SESSION = "jakarta.servlet.http.registerSession";

    @Inject
    Settings settings;

    @Inject
    Portal portal;

    @Inject
    IdTokenVerifier verifier;

    @Inject
    PersonSession sessions;

    @Inject
    Event<SignedIn> signedIn;

    @Inject
    SignInFailures failures;

    /**
     * Handles a request to the callback.
     *
     * @param mechanism lets the container's mechanism see the request
     */
    AuthenticationStatus handle(
            HttpServletRequest request, HttpMessageContext context, TokenCall.Step<AuthenticationStatus> mechanism) {
        Optional<SignInProblem> malformed = CallbackParameters.problem(request);
        if (malformed.isPresent()) {
            return show(malformed.get(), "callback parameters", request, context);
        }
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Restart.possible(request)
                    ? Restart.begin(context, portal)
                    : show(EntraError.problem(Cause.NO_SESSION), "callback without session", request, context);
        }
        Optional<PersonSession.Taken> taken = sessions.take(session, request.getParameter("state"));
        if (taken.isEmpty()) {
            return show(EntraError.problem(Cause.UNKNOWN_STATE), "callback state", request, context);
        }
        Attempt attempt = taken.get().attempt();
        if (!taken.get().latest()) {
            return goOn(attempt, request, context);
        }
        return redeem(
                new TokenCall(settings, verifier, attempt.nonce(), attempt.codeVerifier()),
                attempt,
                request,
                context,
                mechanism);
    }

    /** Another tab has begun a later sign-in: use what it has achieved, else sign in once more, which is silent by now. */
    private AuthenticationStatus goOn(Attempt attempt, HttpServletRequest request, HttpMessageContext context) {
        if (sessions.person(request).isPresent()) {
            return context.redirect(portal.baseUrl() + attempt.target());
        }
        return context.redirect(portal.baseUrl() + SignIn.PATH + "?to=" + EndSession.encode(attempt.target()));
    }

    private AuthenticationStatus redeem(
            TokenCall call,
            Attempt attempt,
            HttpServletRequest request,
            HttpMessageContext context,
            TokenCall.Step<AuthenticationStatus> mechanism) {
        try {
            AuthenticationStatus status = call.during(mechanism);
            if (status == AuthenticationStatus.SUCCESS && call.idToken().isPresent()) {
                return welcome(call, attempt, request, context);
            }
            SignInProblem problem = call.problem().orElseGet(() -> EntraError.problem(Cause.ID_TOKEN));
            failures.noteAnswer(problem);
            return show(problem, call.problem().isPresent() ? call.detail() : "the container", request, context);
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "The mechanism failed", e);
            SignInProblem problem = call.problem().orElseGet(() -> EntraError.problem(Cause.UNREACHABLE));
            return show(problem, call.problem().isPresent() ? call.detail() : "the container: " + e, request, context);
        }
    }

    private AuthenticationStatus welcome(
            TokenCall call, Attempt attempt, HttpServletRequest request, HttpMessageContext context) {
        context.getMessageInfo().getMap().remove(REGISTER_SESSION);
        failures.noteSuccess();
        SignedInPerson person = person(call.idToken().orElseThrow());
        HttpSession session = sessions.begin(request, person);
        signedIn.fire(new SignedIn(person, call.tokens().orElseThrow(), session));
        context.getResponse().setHeader("Cache-Control", "no-store");
        return context.redirect(portal.baseUrl() + attempt.target());
    }

    private SignedInPerson person(VerifiedIdToken token) {
        String username = token.text("preferred_username");
        String name = Optional.ofNullable(token.text("name")).orElse(username == null ? "" : username);
        return new SignedInPerson(
                token.text("tid"),
                token.text("oid"),
                name,
                username,
                token.text("login_hint"),
                Set.copyOf(token.texts("roles")),
                sessions.now());
    }

    /** Leaves the request anonymous; the callback is public, so its servlet runs and shows the problem. */
    private AuthenticationStatus show(
            SignInProblem problem, String detail, HttpServletRequest request, HttpMessageContext context) {
        LOG.log(
                Level.WARNING,
                "Sign-in failed: {0} {1} ({2}), correlation id {3}",
                problem.cause(),
                problem.code() == null ? "" : problem.code(),
                detail,
                problem.correlationId());
        failures.note(problem);
        context.getMessageInfo().getMap().remove(REGISTER_SESSION);
        forgetMechanism(request.getSession(false));
        request.setAttribute(SignInProblem.ATTRIBUTE, problem);
        return context.doNothing();
    }

    private static void forgetMechanism(HttpSession session) {
        if (session != null) {
            Collections.list(session.getAttributeNames()).stream()
                    .filter(name -> name.startsWith("oidc."))
                    .forEach(session::removeAttribute);
        }
    }
}
