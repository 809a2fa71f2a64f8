package org.graphportal.api.bearer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.graphportal.settings.Api;

/**
 * Lets scripts of the sites in {@code api.cors-origins} call, and those of no other site (WHATWG Fetch, CORS protocol).
 * Never with credentials: a script brings its access token, and cookies open nothing here.
 */
@Provider
@PreMatching
@ApplicationScoped
public class Cors implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ORIGIN = "Origin";
    private static final String METHODS = "GET, HEAD, OPTIONS";

    @Inject
    Api api;

    /** Answers {@code OPTIONS}, a preflight or not, for which browsers send no token. */
    @Override
    public void filter(ContainerRequestContext request) {
        if ("OPTIONS".equals(request.getMethod())) {
            Response.ResponseBuilder response = Response.noContent().header(HttpHeaders.ALLOW, METHODS);
            if (allowed(request).isPresent()) {
                response.header("Access-Control-Allow-Methods", METHODS)
                        .header("Access-Control-Allow-Headers", HttpHeaders.AUTHORIZATION)
                        .header("Access-Control-Max-Age", 600);
            }
            request.abortWith(response.build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, ORIGIN);
        allowed(request).ifPresent(origin -> {
            headers.putSingle("Access-Control-Allow-Origin", origin);
            headers.putSingle("Access-Control-Expose-Headers", HttpHeaders.WWW_AUTHENTICATE);
        });
    }

    private Optional<String> allowed(ContainerRequestContext request) {
        return Optional.ofNullable(request.getHeaderString(ORIGIN)).filter(api.origins()::contains);
    }
}
