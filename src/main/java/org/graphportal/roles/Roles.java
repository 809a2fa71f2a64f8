package org.graphportal.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.graphportal.oauth.Scopes;
import org.graphportal.settings.EntraId;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.token.AccessTokens;

/** The page <em>What may I do here?</em> */
@Named
@RequestScoped
public class Roles {

    @Inject
    CurrentPerson person;

    @Inject
    AccessTokens accessTokens;

    @Inject
    EntraId entraId;

    /** Returns the application roles that the ID token names, in alphabetical order. */
    public List<String> getRoles() {
        return person.person().map(SignedInPerson::roles).orElse(Set.of()).stream()
                .sorted()
                .toList();
    }

    /** Returns the permissions for Graph that were granted, in alphabetical order. */
    public List<String> getGranted() {
        return accessTokens.scopes().stream()
                .filter(scope -> !scope.isBlank())
                .sorted()
                .toList();
    }

    /** Returns the scopes that were asked for at sign-in and not granted. */
    public List<String> getMissing() {
        return Scopes.missing(entraId.scopes(), accessTokens.scopes());
    }
}
