package org.graphportal.setup;

import java.util.Locale;

/**
 * A line of the table of settings.
 *
 * @param key the setting's key
 * @param stateKey key of the word for its state
 * @param source where the value comes from, empty when there is none
 * @param toDo what to do, empty when nothing is
 */
public record SettingRow(String key, String stateKey, String source, String toDo) {

    /** Returns the key as an id in the page. */
    public String id() {
        return "setting-" + key.replace('.', '-');
    }

    /** Tells whether nothing has to be done. */
    public boolean usable() {
        return toDo.isEmpty();
    }

    /** Returns the environment variable that sets it (MicroProfile Config 3.1, Environment Variables Mapping Rules). */
    public String environmentVariable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
