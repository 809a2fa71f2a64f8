package org.graphportal.graph.transport;

import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.outbound.JsonBody;

/**
 * Reads {@code WWW-Authenticate} (RFC 9110 §11.6.1), where one header may hold several challenges and a value may hold
 * commas and equals signs.
 */
public final class Challenges {

    /** Graph's are below 1,000 characters; a pattern that meets a million of them takes the thread's stack with it. */
    private static final int LONGEST = 8_000;

    /** A parameter, or else a scheme. */
    private static final Pattern PART = Pattern.compile(
            "([\\w!#$%&'*+.^`|~-]+)(?:\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s,\"]+)))?");

    private Challenges() {}

    /**
     * Returns the claims of a claims challenge (Microsoft identity platform: Claims challenges), as JSON.
     *
     * @param headers the values of all {@code WWW-Authenticate} headers
     * @return empty when there is no such challenge or its claims are no JSON object
     */
    public static Optional<String> claims(List<String> headers) {
        return headers.stream()
                .filter(header -> header.length() <= LONGEST)
                .flatMap(header -> bearer(header).stream())
                .filter(challenge -> "insufficient_claims".equals(challenge.get("error")))
                .flatMap(challenge -> json(challenge.get("claims")).stream())
                .findFirst();
    }

    /** Returns the parameters of each {@code Bearer} challenge in a header. */
    static List<Map<String, String>> bearer(String header) {
        List<Map<String, String>> bearers = new ArrayList<>();
        Map<String, String> current = new TreeMap<>();
        Matcher part = PART.matcher(header);
        while (part.find()) {
            String value = part.group(2) == null ? part.group(3) : part.group(2).replaceAll("\\\\(.)", "$1");
            if (value != null) {
                current.put(part.group(1).toLowerCase(Locale.ROOT), value);
            } else {
                current = new TreeMap<>();
                if ("bearer".equalsIgnoreCase(part.group(1))) {
                    bearers.add(current);
                }
            }
        }
        return bearers;
    }

    private static Optional<String> json(String base64) {
        if (base64 == null) {
            return Optional.empty();
        }
        try {
            String standard = base64.replace('-', '+').replace('_', '/').replaceAll("=+$", "");
            byte[] json = Base64.getDecoder().decode(standard);
            JsonBody.object(json);
            return Optional.of(new String(json, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | JsonException e) {
            return Optional.empty();
        }
    }
}
