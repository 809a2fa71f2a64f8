package org.graphportal.verify;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.graphportal.attacks.Forge;
import org.graphportal.settings.Api;
import org.graphportal.settings.EntraId;

/** The application's registration, as far as tokens are concerned. */
final class Registration {

    private Registration() {}

    /** The API, which this application itself may call and no other. */
    static Api api() {
        return new Api(Forge.API, Forge.V1_ISSUER, Set.of(Forge.CLIENT_ID), Set.of(), List.of());
    }

    /** With this issuer in the settings. */
    static EntraId issuing(String issuer) {
        URI unused = URI.create("http://localhost/unused");
        return new EntraId(
                Forge.TENANT_ID,
                Forge.CLIENT_ID,
                Forge.CLIENT_SECRET,
                issuer,
                unused,
                unused,
                unused,
                unused,
                unused,
                unused,
                unused,
                List.of("openid"),
                Duration.ofMinutes(5),
                unused,
                unused,
                unused);
    }
}
