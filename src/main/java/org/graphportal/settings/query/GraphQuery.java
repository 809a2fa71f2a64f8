package org.graphportal.settings.query;

import java.util.List;
import org.graphportal.settings.Setting;

/**
 * A question to Microsoft Graph that an operator has set: {@code graph.queries.<name>.*}.
 *
 * @param name the name in the settings and in the address of its page
 * @param title heading of its page, null for one that comes with the application
 * @param path where in Graph, null when it cannot be used
 * @param scopes the scopes that it needs
 * @param optionalScopes scopes with which Graph tells more
 * @param version {@code v1.0} or {@code beta}
 * @param problems the settings that have to be mended before it can be asked
 */
public record GraphQuery(
        String name,
        String title,
        GraphPath path,
        List<String> scopes,
        List<String> optionalScopes,
        String version,
        List<Setting> problems) {

    /**
     * Returns the key of one of its settings.
     *
     * @param setting such as {@code path}
     */
    public String key(String setting) {
        return "graph.queries." + name + "." + setting;
    }

    /** Tells whether it can be asked. */
    public boolean usable() {
        return problems.isEmpty();
    }
}
