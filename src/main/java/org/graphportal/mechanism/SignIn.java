package org.graphportal.mechanism;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.LogoutDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.OpenIdProviderMetadata;

/**
 * Switches on the container's OpenID Connect mechanism (Jakarta Security 3.0 §2.4.4) for the tenant in the settings.
 *
 * <ul>
 *   <li>No {@code providerURI}: with the metadata document the mechanism would refuse every scope that Entra ID does not
 *       list there, and it lists none of Graph's. Each endpoint is given instead.
 *   <li>The caller's name is the object id: with the tenant id it is what identifies a person. Names and addresses
 *       change hands, so they are only shown.
 *   <li>{@code aud} as groups claim: where the groups claim is missing, the mechanism calls the userinfo endpoint and
 *       fails if that fails. {@code aud} is never missing. Roles come from the guard.
 *   <li>No refresh and no way back to the page asked for: the first breaks requests on WildFly, the second breaks Faces.
 *       Both are the application's own.
 *   <li>The keys are read from a file that our own verifier keeps up to date: the mechanism's fetch has no limit that
 *       an answer which drips would ever meet.
 *   <li>No provider logout: the guard redirects to Entra ID itself.
 * </ul>
 *
 * <p>The mechanism evaluates an expression only if it is the whole value, and once per application.
 */
@OpenIdAuthenticationMechanismDefinition(
        clientId = "${entraId.clientId()}",
        clientSecret = "${entraId.clientSecret()}",
        redirectURI = "${entraId.redirectUri().toString()}",
        scopeExpression = "${entraId.scope()}",
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "oid", callerGroupsClaim = "aud"),
        providerMetadata =
                @OpenIdProviderMetadata(
                        issuer = "${entraId.issuer()}",
                        authorizationEndpoint = "${entraId.authorizationEndpoint().toString()}",
                        tokenEndpoint = "${entraId.tokenEndpoint().toString()}",
                        jwksURI = "${signingKeyFile.address()}",
                        userinfoEndpoint = "${entraId.userinfoEndpoint().toString()}",
                        endSessionEndpoint = "${entraId.endSessionEndpoint().toString()}",
                        subjectTypeSupported = "pairwise",
                        idTokenSigningAlgorithmsSupported = "RS256"),
        logout =
                @LogoutDefinition(
                        notifyProvider = false,
                        redirectURI = "${entraId.postLogoutRedirectUri().toString()}"),
        redirectToOriginalResource = false,
        tokenAutoRefresh = false,
        useSession = true,
        useNonce = true)
@ApplicationScoped
public class SignIn {

    /** The callback's path below {@code portal.base-url}; its address is the redirect URI registered at Entra ID. */
    public static final String CALLBACK = "/callback";
}
