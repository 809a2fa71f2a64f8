package org.graphportal.standin.entra.directory;

import java.util.List;

/**
 * An application as it is registered in the tenant.
 *
 * @param name as the consent page shows it
 * @param frontChannelUri called in a frame when somebody signs out; empty for none
 * @param certificates in PEM, with which it may sign client assertions
 * @param accessTokenVersion of the access tokens for its own API, 1 or 2
 * @param applicationRoles that it was given for the API of the application under test, for calls in its own name
 */
public record Registration(
        String name,
        String clientId,
        String clientSecret,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        String frontChannelUri,
        List<String> certificates,
        int accessTokenVersion,
        List<String> applicationRoles) {

    public Registration withCertificates(List<String> pem) {
        return new Registration(
                name,
                clientId,
                clientSecret,
                redirectUris,
                postLogoutRedirectUris,
                frontChannelUri,
                pem,
                accessTokenVersion,
                applicationRoles);
    }

    public Registration withAccessTokenVersion(int version) {
        return new Registration(
                name,
                clientId,
                clientSecret,
                redirectUris,
                postLogoutRedirectUris,
                frontChannelUri,
                certificates,
                version,
                applicationRoles);
    }
}
