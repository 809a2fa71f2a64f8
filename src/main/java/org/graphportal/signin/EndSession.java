package org.graphportal.signin;

import java.net.URI;
import org.graphportal.encoding.Percent;
import org.graphportal.settings.EntraId;

/** Where a sign-out goes on at Entra ID (OpenID Connect RP-Initiated Logout 1.0 §2). */
final class EndSession {

    private EndSession() {}

    /**
     * Returns the address. It carries {@code logout_hint} and no {@code id_token_hint}, because addresses end up in
     * histories and logs, where no token belongs.
     *
     * @param logoutHint the person's {@code login_hint} claim, null when there is none; Entra ID asks which account then
     */
    static URI address(EntraId entraId, String logoutHint) {
        String address = entraId.endSessionEndpoint() + "?post_logout_redirect_uri="
                + Percent.encoded(entraId.postLogoutRedirectUri().toString());
        return URI.create(logoutHint == null ? address : address + "&logout_hint=" + Percent.encoded(logoutHint));
    }
}
