package org.graphportal.queries;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to ask of Graph.
 *
 * @param key tells questions apart
 * @param address the first page's
 * @param scopes the scopes that the call needs
 */
record Question(String key, URI address, List<String> scopes) {

    private static final Set<String> ADVANCED = Set.of("$search", "$count");

    /**
     * Returns what the directory wants to hear before it counts and searches, on each page of the answer; null for other
     * questions. The addresses of further pages do not tell: they are opaque.
     */
    String consistencyLevel() {
        boolean advanced = Stream.of(Objects.toString(address.getRawQuery(), "").split("&"))
                .map(option -> URLDecoder.decode(option.split("=", 2)[0], StandardCharsets.UTF_8))
                .anyMatch(ADVANCED::contains);
        return advanced || address.getPath().endsWith("/$count") ? "eventual" : null;
    }

    /**
     * Returns the call as a command for a shell, with a variable where the token belongs: no page shows a token.
     *
     * @param page the address of this page of the answer
     */
    String curl(URI page) {
        String level = consistencyLevel();
        String consistency = level == null ? "" : " -H 'ConsistencyLevel: " + level + "'";
        return "curl -H \"Authorization: Bearer $TOKEN\"" + consistency + " '"
                + page.toString().replace("'", "'\\''") + "'";
    }
}
