package org.graphportal.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.graphportal.settings.EntraId;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.token.AccessTokens;

/** The page <em>What may I do here?</em> */
@Named
@RequestScoped
public class Roles {

    /** Not permissions of Graph's: they shape the sign-in and are not named among what was granted. */
    private static final Set<String> SIGN_IN_SCOPES = Set.of("openid", "profile", "email", "offline_access");

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
        return Arrays.stream(entraId.scope().split(" "))
                .filter(scope -> !SIGN_IN_SCOPES.contains(scope))
                .filter(scope -> accessTokens.scopes().stream().noneMatch(scope::equalsIgnoreCase))
                .sorted()
                .toList();
    }
}
