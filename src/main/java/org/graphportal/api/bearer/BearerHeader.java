package org.graphportal.api.bearer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the access token of a request: in the one {@code Authorization} header and nowhere else (RFC 6750 §2.1). */
final class BearerHeader {

    /** The scheme in any case (RFC 9110 §11.1), then what a token may consist of. */
    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([\\w.~+/-]++=*+)");

    private BearerHeader() {}

    /**
     * Returns the token.
     *
     * @throws Refused when there is none, or more than one way to read which
     */
    static String token(ContainerRequestContext request) throws Refused {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (headers.size() > 1) {
            throw Refused.request("more than one Authorization header");
        }
        if (request.getUriInfo().getQueryParameters().containsKey("access_token")) {
            throw Refused.request("a token in the address; it belongs into the Authorization header");
        }
        if (headers.isEmpty()) {
            throw Refused.withoutToken();
        }
        var bearer = BEARER.matcher(headers.get(0));
        if (!bearer.matches()) {
            throw Refused.withoutToken();
        }
        return bearer.group(1);
    }
}
