package org.graphportal.api.bearer;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The caller to Jakarta REST, in place of the container's.
 *
 * @param caller who calls
 * @param isSecure whether the request came by https
 */
record CallerContext(Caller caller, boolean isSecure) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return caller.roles().contains(role);
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
