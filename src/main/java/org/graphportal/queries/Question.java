package org.graphportal.queries;

import java.net.URI;
import java.util.List;

/**
 * What to ask of Graph.
 *
 * @param key tells questions apart
 * @param address the first page's
 * @param scopes the scopes that the call needs
 */
record Question(String key, URI address, List<String> scopes) {

    /** Returns what the directory wants to hear before it counts and searches, null for other questions. */
    static String consistencyLevel(URI address) {
        String query = address.getRawQuery() == null ? "" : "&" + address.getRawQuery();
        return query.contains("&$search=")
                        || query.contains("&$count=")
                        || address.getPath().endsWith("/$count")
                ? "eventual"
                : null;
    }

    /** Returns the call as a command for a shell, with a variable where the token belongs: no page shows a token. */
    static String curl(URI address) {
        String level = consistencyLevel(address);
        String consistency = level == null ? "" : " -H 'ConsistencyLevel: " + level + "'";
        return "curl -H \"Authorization: Bearer $TOKEN\"" + consistency + " '"
                + address.toString().replace("'", "'\\''") + "'";
    }
}
