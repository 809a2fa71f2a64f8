package org.graphportal.signin;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.graphportal.mechanism.AuthorizationRedirect;
import org.graphportal.mechanism.MechanismContext;
import org.graphportal.mechanism.MechanismRequest;
import org.graphportal.mechanism.SignIn;
import org.graphportal.oauth.Attempt;
import org.graphportal.oauth.ClaimsRequest;
import org.graphportal.settings.EntraId;
import org.graphportal.settings.Settings;
import org.graphportal.web.ApiPath;
import org.graphportal.web.Bodies;
import org.graphportal.web.SecurityHeaders;

/**
 * Stands before the container's mechanism, sees every request, and lets the mechanism see two of them: the one that
 * starts a sign-in and the callback. See the package for why.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class SignInGuard implements HttpAuthenticationMechanism {

    @Inject
    @Delegate
    @Any
    HttpAuthenticationMechanism mechanism;

    @Inject
    Settings settings;

    @Inject
    EntraId entraId;

    @Inject
    SecurityHeaders headers;

    @Inject
    PersonSession sessions;

    @Inject
    OpenAttempts attempts;

    @Inject
    Callback callback;

    @Inject
    Event<SignedOut> signedOut;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        headers.set(request, response);
        if (ApiPath.leadsTo(request)) {
            // Access tokens are checked there; a session opens nothing, and nobody is sent to sign in.
            return context.doNothing();
        }
        OptionalInt refusal = Bodies.refusal(request);
        if (refusal.isPresent()) {
            return NotSignedIn.refused(context, refusal.getAsInt());
        }
        if (!settings.usable()) {
            return context.isProtected()
                    ? context.redirect(settings.portal().baseUrl() + "/setup")
                    : context.doNothing();
        }
        String path = request.getServletPath();
        if (SignIn.CALLBACK.equals(path)) {
            return callback.handle(request, context, attempt -> {
                MechanismRequest seen = MechanismRequest.returning(request, attempt.memory(), entraId.redirectUri());
                return mechanism.validateRequest(seen, response, new MechanismContext(context, seen));
            });
        }
        Optional<SignedInPerson> person = sessions.person(request);
        if (person.isPresent() && !beginsAnew(request, path)) {
            return context.notifyContainerAboutLogin(
                    person.get().objectId(), person.get().roles());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        Optional<NotSignedIn> noNavigation = NotSignedIn.of(request);
        if (noNavigation.isPresent()) {
            return noNavigation.get().send(request, context, settings.portal());
        }
        return PersonSession.wasDisabled(request)
                ? context.redirect(settings.portal().baseUrl() + "/signed-out?because=disabled")
                : begin(request, response, context, path);
    }

    /** Nothing of the mechanism's is in the response, so nothing has to be done to it. */
    @Override
    public AuthenticationStatus secureResponse(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return AuthenticationStatus.SUCCESS;
    }

    /** Ends the session here and sends the person on to Entra ID to end it there; where sign-out by the container ends. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<SignedInPerson> person = sessions.person(request);
        String logoutHint = person.map(SignedInPerson::logoutHint).orElse(null);
        person.map(SignedOut::new).ifPresent(signedOut::fire);
        sessions.end(request);
        expireSessionCookie(request, response);
        context.redirect(EndSession.address(entraId, logoutHint).toString());
    }

    /** A changed cookie also makes browsers drop the pages that they keep alive for Back. */
    private void expireSessionCookie(HttpServletRequest request, HttpServletResponse response) {
        SessionCookieConfig config = request.getServletContext().getSessionCookieConfig();
        String path = request.getContextPath();
        Cookie cookie = new Cookie(config.getName() == null ? "JSESSIONID" : config.getName(), "");
        cookie.setPath(path.isEmpty() ? "/" : path);
        cookie.setMaxAge(0);
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.portal().encrypted());
        response.addCookie(cookie);
    }

    private AuthenticationStatus begin(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path) {
        boolean entrance = SignInAddress.PATH.equals(path);
        String target = entrance ? ReturnTarget.checked(request.getParameter("to")) : ReturnTarget.of(request);
        Optional<String> elsewhere = CanonicalAddress.of(settings.portal(), request, target);
        if (elsewhere.isPresent()) {
            return context.redirect(elsewhere.get());
        }
        MechanismRequest seen = MechanismRequest.starting(request);
        AuthorizationRedirect redirect =
                new AuthorizationRedirect(response, hints(request, path), (state, nonce, codeVerifier) -> {
                    boolean restarted = entrance && "1".equals(request.getParameter("restarted"));
                    AttemptCookie.bound(request, response, settings.portal());
                    new AttemptCookie(target, restarted).leave(response, state, settings.portal());
                    Map<String, String> memory = new HashMap<>(seen.memory());
                    if (beginsAnew(request, path)) {
                        memory.put(Callback.ANEW, "1");
                    }
                    attempts.record(
                            request,
                            SignIn.CALLBACK,
                            new Attempt(state, nonce, codeVerifier, target, Map.copyOf(memory), sessions.now()));
                });
        try {
            return mechanism.validateRequest(seen, redirect, new MechanismContext(context, seen));
        } catch (AuthenticationException | RuntimeException e) {
            return NotSignedIn.unavailable(context, e);
        }
    }

    /** What Entra ID is told besides: that it has to ask for the account, or whose it is; and what we can handle. */
    private Map<String, String> hints(HttpServletRequest request, String path) {
        Map<String, String> hints = new LinkedHashMap<>();
        if (asksForAnotherAccount(request, path)) {
            hints.put("prompt", "select_account");
        } else {
            sessions.person(request)
                    .map(SignedInPerson::username)
                    .ifPresent(username -> hints.put("login_hint", username));
        }
        hints.put("claims", ClaimsRequest.capable());
        return hints;
    }

    /** Another account, or the same one again because its access token is of no use any more. */
    private static boolean beginsAnew(HttpServletRequest request, String path) {
        return asksForAnotherAccount(request, path)
                || SignInAddress.PATH.equals(path) && "1".equals(request.getParameter("again"));
    }

    private static boolean asksForAnotherAccount(HttpServletRequest request, String path) {
        return SignInAddress.PATH.equals(path) && "other".equals(request.getParameter("account"));
    }
}
