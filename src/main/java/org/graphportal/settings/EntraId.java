package org.graphportal.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The application's registration in Microsoft Entra ID and the endpoints of its tenant.
 *
 * <p>{@code SignIn} reads the components by Expression Language. Components whose setting is not usable hold a
 * harmless value, because the container insists on having one; {@link Settings#usable()} says whether to sign in at all.
 *
 * @param tenantId directory (tenant) ID, a GUID or {@code consumers}
 * @param clientId application (client) ID
 * @param clientSecret value of the client secret
 * @param issuer the {@code iss} that ID tokens must have
 * @param authorizationEndpoint where a sign-in begins
 * @param tokenEndpoint where codes and refresh tokens are redeemed
 * @param jwksUri the tenant's signing keys
 * @param endSessionEndpoint where a sign-out ends the session at Entra ID
 * @param userinfoEndpoint never called, but the container wants it named
 * @param adminConsentEndpoint where an administrator agrees for everybody
 * @param metadata the tenant's OpenID Connect metadata document
 * @param scopes scopes asked for at sign-in, those of OpenID Connect first
 * @param renewBefore how long before its end an access token is renewed
 * @param redirectUri the callback, to be registered exactly so
 * @param consentRedirectUri the callback of further consent, to be registered too
 * @param postLogoutRedirectUri where Entra ID sends people after sign-out, to be registered too
 */
public record EntraId(
        String tenantId,
        String clientId,
        String clientSecret,
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI jwksUri,
        URI endSessionEndpoint,
        URI userinfoEndpoint,
        URI adminConsentEndpoint,
        URI metadata,
        List<String> scopes,
        Duration renewBefore,
        URI redirectUri,
        URI consentRedirectUri,
        URI postLogoutRedirectUri) {

    /** Returns the scopes as they stand in a request, separated by spaces. */
    public String scope() {
        return String.join(" ", scopes);
    }

    /** Names the registration without its secret. */
    @Override
    public String toString() {
        return "EntraId[tenantId=" + tenantId + ", clientId=" + clientId + ", issuer=" + issuer + "]";
    }
}
