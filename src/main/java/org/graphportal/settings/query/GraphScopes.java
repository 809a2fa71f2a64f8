package org.graphportal.settings.query;

import java.util.regex.Pattern;

/**
 * Scopes of Microsoft Graph. With those of another resource Entra ID would give a token for that one, and Graph would be
 * sent it.
 */
public final class GraphScopes {

    private static final int LONGEST = 2_000;

    /** As Graph names its permissions, with or without Graph in front (Microsoft Graph: National cloud deployments). */
    private static final String ONE =
            "(?:https://(?:(?:dod-)?graph\\.microsoft\\.(?:com|us)|microsoftgraph\\.chinacloudapi\\.cn)/)?[A-Za-z][\\w.-]*";

    private static final Pattern ALL = Pattern.compile("\\s*" + ONE + "(?:\\s+" + ONE + ")*\\s*");

    private GraphScopes() {}

    /** Tells whether these are scopes of Graph and of nothing else, one at least, separated by spaces. */
    public static boolean valid(String scopes) {
        return scopes.length() <= LONGEST && ALL.matcher(scopes).matches();
    }
}
