package org.graphportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request for a page as the mechanism sees it when it is to start a sign-in: with a {@code state} parameter it would
 * take any page for its callback and answer with a blank one.
 */
final class WithoutParameters extends HttpServletRequestWrapper {

    WithoutParameters(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        return null;
    }
}
