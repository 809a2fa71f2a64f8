package org.graphportal.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.graphportal.grant.GrantRefused;
import org.graphportal.grant.Granted;
import org.graphportal.grant.Grants;
import org.graphportal.mechanism.SignIn;
import org.graphportal.mechanism.TokenCall;
import org.graphportal.oauth.Attempt;
import org.graphportal.oauth.CallbackParameters;
import org.graphportal.oauth.EntraError;
import org.graphportal.oauth.SignInProblem;
import org.graphportal.oauth.SignInProblem.Cause;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.Portal;
import org.graphportal.signin.register.SignInName;
import org.graphportal.verify.VerifiedIdToken;

/**
 * Handles the browser's return from Entra ID. It ends in one of three ways: somebody is signed in and redirected to the
 * page first asked for, so that the code leaves the address bar; the session that began it is lost and the sign-in
 * begins again, once; or nobody is signed in, and {@link CallbackServlet} shows the problem.
 */
@ApplicationScoped
class Callback {

    private static final Logger LOG = System.getLogger(Callback.class.getName());

    /** Where Soteria tells the container to remember the caller; the guard does that itself. */
    private static final String REGISTER_SESSION = "jakarta.servlet.http.registerSession";

    @Inject
    EntraId entraId;

    @Inject
    Portal portal;

    @Inject
    Grants grants;

    @Inject
    PersonSession sessions;

    @Inject
    OpenAttempts attempts;

    @Inject
    Event<SignedIn> signedIn;

    @Inject
    SignInFailures failures;

    /** How long a callback may take, the token call and whatever observers of {@link SignedIn} do included. */
    private static final Duration PATIENCE = Duration.ofMillis(4700);

    /** Marks an attempt of somebody who is signed in already and wants another account or new tokens. */
    static final String ANEW = "anew";

    /** Lets the container's mechanism see the callback of an attempt. */
    interface Mechanism {
        AuthenticationStatus validate(Attempt attempt) throws Exception;
    }

    /** Handles a request to the callback. */
    AuthenticationStatus handle(HttpServletRequest request, HttpMessageContext context, Mechanism mechanism) {
        Instant began = sessions.now();
        Optional<SignInProblem> before = CallbackParameters.shownBefore(request);
        if (before.isPresent()) {
            request.setAttribute(SignInProblem.ATTRIBUTE, before.get());
            return context.doNothing();
        }
        Optional<SignInProblem> malformed = CallbackParameters.problem(request);
        if (malformed.isPresent()) {
            // Anyone can open this address; only what a sign-in of ours has come to is worth an administrator's while.
            if (attempts.knows(request, SignIn.CALLBACK, request.getParameter("state"))) {
                failures.note(malformed.get());
            }
            return show(malformed.get(), "parameters", request, context);
        }
        Optional<AttemptCookie> cookie = AttemptCookie.take(request, context.getResponse(), portal);
        Optional<Attempt> attempt = attempts.take(request, SignIn.CALLBACK, request.getParameter("state"));
        if (attempt.isEmpty()) {
            return cookie.map(known -> beginAgain(known, request, context))
                    .orElseGet(() -> show(EntraError.problem(unknownState(request)), "state", request, context));
        }
        if (!attempt.get().memory().containsKey(ANEW)
                && sessions.person(request).isPresent()) {
            // Another tab has signed in meanwhile, and once is enough.
            return context.redirect(portal.baseUrl() + attempt.get().target());
        }
        return redeem(attempt.get(), began, request, context, mechanism);
    }

    /** Who presses Back after signing in need not hear that nobody has been signed in. */
    private Cause unknownState(HttpServletRequest request) {
        return sessions.person(request).isPresent() ? Cause.ALREADY_SIGNED_IN : Cause.UNKNOWN_STATE;
    }

    /** The session that began this is gone, or is another tab's: use what that has achieved, else sign in once more. */
    private AuthenticationStatus beginAgain(
            AttemptCookie known, HttpServletRequest request, HttpMessageContext context) {
        if (sessions.person(request).isPresent()) {
            return context.redirect(portal.baseUrl() + known.target());
        }
        if (known.restarted()) {
            return show(EntraError.problem(Cause.NO_SESSION), "session lost twice", request, context);
        }
        return context.redirect(portal.baseUrl() + SignInAddress.restarted(known.target()));
    }

    private AuthenticationStatus redeem(
            Attempt attempt,
            Instant began,
            HttpServletRequest request,
            HttpMessageContext context,
            Mechanism mechanism) {
        TokenCall call = new TokenCall(grants, entraId, attempt.nonce(), attempt.codeVerifier());
        String detail = "refused by the container";
        try {
            AuthenticationStatus status = call.during(() -> mechanism.validate(attempt));
            if (status == AuthenticationStatus.SUCCESS && call.granted().isPresent()) {
                return welcome(call.granted().get(), attempt, began, request, context);
            }
        } catch (Exception e) {
            // The message is the container's and may quote what came in, so it is for those who look for it only.
            LOG.log(Level.DEBUG, "The mechanism failed", e);
            detail = "the container: " + e.getClass().getName();
        }
        SignInProblem problem =
                call.refused().map(GrantRefused::problem).orElseGet(() -> EntraError.problem(Cause.ID_TOKEN));
        failures.note(problem);
        failures.noteAnswer(problem);
        return show(problem, call.refused().map(Throwable::getMessage).orElse(detail), request, context);
    }

    private AuthenticationStatus welcome(
            Granted granted, Attempt attempt, Instant began, HttpServletRequest request, HttpMessageContext context) {
        context.getMessageInfo().getMap().remove(REGISTER_SESSION);
        failures.noteSuccess();
        SignedInPerson person = person(granted.verified());
        boolean again = sessions.person(request).filter(person::is).isPresent();
        FurtherRoles further = new FurtherRoles();
        sessions.begin(request, person, session -> {
            signedIn.fire(new SignedIn(
                    person,
                    granted.tokens(),
                    granted.opened().header(),
                    granted.opened().claims(),
                    session,
                    again,
                    began.plus(PATIENCE),
                    further));
            return further.all();
        });
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
                sessions.now(),
                SignInName.of(token.text("sid")));
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
        context.getMessageInfo().getMap().remove(REGISTER_SESSION);
        request.setAttribute(SignInProblem.ATTRIBUTE, problem);
        return context.doNothing();
    }
}
