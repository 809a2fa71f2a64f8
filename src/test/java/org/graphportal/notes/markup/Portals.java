package org.graphportal.notes.markup;

import java.net.URI;
import java.time.Duration;
import org.graphportal.settings.Portal;

/** A portal that asks the real Graph. */
final class Portals {

    static final Portal CONTOSO = new Portal(
            URI.create("https://portal.contoso.example"),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            false,
            URI.create("https://graph.microsoft.com/v1.0"));

    private Portals() {}
}
