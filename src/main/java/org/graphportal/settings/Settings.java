package org.graphportal.settings;

import java.util.List;

/**
 * All settings: the typed values and, one by one, what was found.
 *
 * @param entraId the registration in Entra ID
 * @param certificate what the application shows Entra ID in place of a secret, null for a secret
 * @param portal the portal itself
 * @param sessionKeys what seals sessions
 * @param all every setting in the order in which Setup shows them
 */
public record Settings(
        EntraId entraId, ClientCertificate certificate, Portal portal, SessionKeys sessionKeys, List<Setting> all) {

    /** Returns the settings that have to be mended before anyone can sign in. */
    public List<Setting> problems() {
        return all.stream().filter(setting -> !setting.usable()).toList();
    }

    /** Tells whether people can sign in with these settings. */
    public boolean usable() {
        return problems().isEmpty();
    }
}
