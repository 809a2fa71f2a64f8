package org.graphportal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.graphportal.oauth.Pkce;

/**
 * The response that the mechanism gets when it is to send somebody to Entra ID: completes the authorization request
 * with what the mechanism has no words for, and records the attempt.
 */
final class AuthorizationRedirect extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final PersonSession sessions;
    private final String target;
    private final Map<String, String> further;

    /**
     * Wraps the response.
     *
     * @param target where the person goes after signing in
     * @param further parameters to add to the authorization request, such as {@code prompt}
     */
    AuthorizationRedirect(
            HttpServletRequest request,
            HttpServletResponse response,
            PersonSession sessions,
            String target,
            Map<String, String> further) {
        super(response);
        this.request = request;
        this.sessions = sessions;
        this.target = target;
        this.further = further;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        Map<String, String> sent = parameters(URI.create(location).getRawQuery());
        Pkce pkce = Pkce.create();
        sessions.record(
                request, new Attempt(sent.get("state"), sent.get("nonce"), pkce.verifier(), target, sessions.now()));
        StringBuilder complete = new StringBuilder(location)
                .append("&code_challenge=")
                .append(pkce.challenge())
                .append("&code_challenge_method=S256");
        further.forEach((name, value) ->
                complete.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        setHeader("Cache-Control", "no-store");
        super.sendRedirect(complete.toString());
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair.length > 1 ? pair[1] : "", StandardCharsets.UTF_8),
                        (first, second) -> first));
    }
}
