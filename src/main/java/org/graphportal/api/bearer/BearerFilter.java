package org.graphportal.api.bearer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.graphportal.settings.Api;
import org.graphportal.settings.GroupRoles;
import org.graphportal.settings.Settings;
import org.graphportal.verify.AccessTokenVerifier;
import org.graphportal.verify.KeysUnavailable;
import org.graphportal.verify.TokenRefused;

/** Lets in whoever has an access token that permits what the resource method's annotations ask for, and nobody else. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class BearerFilter implements ContainerRequestFilter {

    @Context
    ResourceInfo resource;

    @Inject
    Settings settings;

    @Inject
    Api api;

    @Inject
    GroupRoles groupRoles;

    @Inject
    AccessTokenVerifier verifier;

    @Inject
    RefusalLog log;

    @Override
    public void filter(ContainerRequestContext request) {
        try {
            Caller caller = authenticated(request);
            Permission.check(resource.getResourceMethod(), caller);
            boolean secure = request.getSecurityContext().isSecure();
            request.setSecurityContext(new CallerContext(caller, secure));
        } catch (Refused e) {
            request.abortWith(answer(e));
        }
    }

    private Caller authenticated(ContainerRequestContext request) throws Refused {
        if (!settings.usable() || !api.problems().isEmpty()) {
            throw Refused.unavailable("The API is not set up; administrators find the reason on the page Setup.");
        }
        try {
            return Caller.of(verifier.verify(BearerHeader.token(request)), groupRoles);
        } catch (TokenRefused e) {
            throw Refused.token(e.getMessage());
        } catch (KeysUnavailable e) {
            throw Refused.unavailable(
                    "The key of the token is not at hand, and Microsoft Entra ID cannot be asked now. Try again.");
        }
    }

    private Response answer(Refused refused) {
        Problem problem = Problem.of(refused.status(), refused.getMessage());
        if (refused.error().isPresent() || refused.status() == 503) {
            log.note(refused, problem);
        }
        Response.ResponseBuilder response = problem.response();
        refused.challenge().ifPresent(challenge -> response.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return refused.status() == 503
                ? response.header(HttpHeaders.RETRY_AFTER, 5).build()
                : response.build();
    }
}
