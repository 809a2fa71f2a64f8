package org.graphportal.standin.entra.directory;

import java.util.List;

/**
 * An application as it is registered in the tenant.
 *
 * @param name as the consent page shows it
 * @param certificates in PEM, with which it may sign client assertions
 */
public record Registration(
        String name,
        String clientId,
        String clientSecret,
        List<String> redirectUris,
        List<String> postLogoutRedirectUris,
        List<String> certificates) {

    public Registration withCertificates(List<String> pem) {
        return new Registration(name, clientId, clientSecret, redirectUris, postLogoutRedirectUris, pem);
    }
}
