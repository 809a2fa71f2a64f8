package org.graphportal.grant;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A successful answer of the token endpoint (OpenID Connect Core 1.0 §3.1.3.3), every member of the right type.
 *
 * @param idToken not verified yet, null when there is none
 * @param tokens the rest
 */
record TokenResponse(String idToken, Tokens tokens) {

    /** RFC 6750 §2.1, loosely: what a header may carry. Anything else would break, and show up, in every call. */
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x21-\\x7E]+");

    private static final long LONGEST_LIFE = 10L * 365 * 24 * 60 * 60;

    /**
     * Reads the answer.
     *
     * @param body what the token endpoint sent
     * @param now when it came
     * @param asked the scopes asked for, separated by spaces: granted where the answer names none (RFC 6749 §5.1)
     * @throws JsonException when a member is missing or of the wrong type; the message names it, not its value
     */
    static TokenResponse of(JsonObject body, Instant now, String asked) {
        require("Bearer".equalsIgnoreCase(text(body, "token_type")), "token_type");
        String accessToken = text(body, "access_token");
        require(HEADER_VALUE.matcher(accessToken).matches(), "access_token");
        require(body.get("expires_in") instanceof JsonNumber, "expires_in");
        double life = body.getJsonNumber("expires_in").doubleValue();
        require(life > 0 && life < LONGEST_LIFE, "expires_in");
        String refreshToken = body.containsKey("refresh_token") ? text(body, "refresh_token") : null;
        String granted = body.containsKey("scope") ? body.getString("scope", "") : asked;
        Set<String> scopes = Arrays.stream(granted.split(" "))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        return new TokenResponse(
                body.containsKey("id_token") ? text(body, "id_token") : null,
                new Tokens(accessToken, refreshToken, scopes, now.plusSeconds((long) life)));
    }

    /**
     * Returns a member that is a text.
     *
     * @throws JsonException when it is missing, empty or something else
     */
    static String text(JsonObject body, String name) {
        require(body.get(name) instanceof JsonString text && !text.getString().isEmpty(), name);
        return body.getString(name);
    }

    static void require(boolean condition, String member) {
        if (!condition) {
            throw new JsonException("no token response: " + member);
        }
    }
}
