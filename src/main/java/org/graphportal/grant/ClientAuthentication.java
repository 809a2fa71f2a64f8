package org.graphportal.grant;

import jakarta.ws.rs.core.Form;
import java.time.Instant;
import org.graphportal.settings.Settings;

/** Proves to the token endpoint who asks: by certificate where there is one (RFC 7523 §2.2), else by secret. */
final class ClientAuthentication {

    private ClientAuthentication() {}

    /** Adds the proof to a form, in the place of any that it has. */
    static void add(Form form, Settings settings, Instant now) {
        form.asMap().putSingle("client_id", settings.entraId().clientId());
        if (settings.certificate() == null) {
            form.asMap().putSingle("client_secret", settings.entraId().clientSecret());
            return;
        }
        form.asMap().remove("client_secret");
        form.param("client_assertion_type", ClientAssertion.TYPE)
                .param("client_assertion", ClientAssertion.create(settings.entraId(), settings.certificate(), now));
    }
}
