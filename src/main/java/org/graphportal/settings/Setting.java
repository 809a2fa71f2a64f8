package org.graphportal.settings;

/**
 * One setting as it was found.
 *
 * @param key the key in MicroProfile Config
 * @param value the value as given, null when there is none; of a secret only {@code set}
 * @param source name of the configuration source that the value comes from, null when there is no value
 * @param problem what is wrong with the value, null when it can be used
 */
public record Setting(String key, String value, String source, SettingProblem problem) {

    /** Tells whether the value can be used. */
    public boolean usable() {
        return problem == null;
    }
}
