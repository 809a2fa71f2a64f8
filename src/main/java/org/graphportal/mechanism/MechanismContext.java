package org.graphportal.mechanism;

import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;

/** The container's context with the request as the mechanism sees it; it takes some from here, some from its argument. */
public final class MechanismContext extends HttpMessageContextWrapper {

    private final MechanismRequest request;

    /** Wraps the context. */
    public MechanismContext(HttpMessageContext context, MechanismRequest request) {
        super(context);
        this.request = request;
    }

    @Override
    public HttpServletRequest getRequest() {
        return request;
    }
}
