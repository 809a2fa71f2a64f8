package org.graphportal.settings.reading;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.Map;

/** A configuration that is complete, to be changed by a test. */
final class Given {

    private Given() {}

    static Map<String, String> withSecret() {
        return new HashMap<>(Map.ofEntries(
                entry("entra-id.tenant-id", SettingsReaderTest.TENANT),
                entry("entra-id.client-id", "5c1e2d3f-6a7b-4c8d-9e0f-1a2b3c4d5e6f"),
                entry("entra-id.client-secret", "kX~8Q"),
                entry("entra-id.authority", "https://login.microsoftonline.com"),
                entry("entra-id.scopes", "User.Read"),
                entry("entra-id.renew-before", "PT5M"),
                entry("portal.base-url", "https://portal.example.com/"),
                entry("portal.session-idle", "PT30M"),
                entry("portal.session-lifetime", "PT12H"),
                entry("portal.setup-page", "false"),
                entry("graph.url", "https://graph.microsoft.com/v1.0")));
    }
}
