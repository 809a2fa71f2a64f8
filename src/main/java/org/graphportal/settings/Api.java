package org.graphportal.settings;

import java.util.List;
import java.util.Set;

/**
 * Who may call the JSON API. Nothing of it stands in the way of signing in; the API stays closed while a value is wrong.
 *
 * @param applicationIdUri the API's name in Entra ID, the audience of access tokens of version 1.0
 * @param v1Issuer the {@code iss} that access tokens of version 1.0 must have
 * @param clients client IDs of the applications that may call; empty for every application that has a token
 * @param origins the sites whose scripts may call, as browsers write them in {@code Origin}
 * @param all every setting that has a value
 */
public record Api(
        String applicationIdUri, String v1Issuer, Set<String> clients, Set<String> origins, List<Setting> all) {

    /** Returns the settings that have to be mended. */
    public List<Setting> problems() {
        return all.stream().filter(setting -> !setting.usable()).toList();
    }
}
