package org.graphportal.mechanism;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.graphportal.encoding.Percent;
import org.graphportal.oauth.Pkce;

/**
 * The response that the mechanism gets when it is to send somebody to Entra ID: completes the authorization request
 * with what the mechanism has no words for, and has the trip written down.
 */
public final class AuthorizationRedirect extends HttpServletResponseWrapper {

    private final Map<String, String> further;
    private final Departure departure;

    /** Writes down who leaves for Entra ID. */
    public interface Departure {

        /**
         * Called before the browser is sent away.
         *
         * @param state the {@code state} in the authorization request
         * @param nonce the {@code nonce} in it
         * @param codeVerifier the verifier of the challenge in it
         */
        void note(String state, String nonce, String codeVerifier);
    }

    /**
     * Wraps the response.
     *
     * @param further parameters to add to the authorization request, such as {@code prompt}
     */
    public AuthorizationRedirect(HttpServletResponse response, Map<String, String> further, Departure departure) {
        super(response);
        this.further = further;
        this.departure = departure;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        Map<String, String> sent = parameters(URI.create(location).getRawQuery());
        Pkce pkce = Pkce.create();
        departure.note(sent.get("state"), sent.get("nonce"), pkce.verifier());
        StringBuilder complete = new StringBuilder(location)
                .append("&code_challenge=")
                .append(pkce.challenge())
                .append("&code_challenge_method=S256");
        further.forEach(
                (name, value) -> complete.append('&').append(name).append('=').append(Percent.encoded(value)));
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
