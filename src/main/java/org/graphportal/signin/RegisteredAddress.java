package org.graphportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;

/**
 * The callback's request under the address that is registered at Entra ID. The mechanism compares the two, and behind a
 * proxy the server may know another name for itself; whose callback it is, the state says.
 */
final class RegisteredAddress extends HttpServletRequestWrapper {

    private final URI address;

    RegisteredAddress(HttpServletRequest request, URI address) {
        super(request);
        this.address = address;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(address.toString());
    }
}
