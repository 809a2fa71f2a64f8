package org.graphportal.roles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
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
    RolesByGroup byGroup;

    @Inject
    HttpServletRequest request;

    @Inject
    AccessTokens accessTokens;

    @Inject
    EntraId entraId;

    /** Returns the roles in alphabetical order, each with where it comes from. */
    public List<RoleRow> getRoles() {
        return person.person().map(SignedInPerson::roles).orElse(Set.of()).stream()
                .sorted()
                .map(this::row)
                .toList();
    }

    /** Tells whether roles are missing because the person's groups could not be looked up at sign-in. */
    public boolean isGroupsUnknown() {
        return kept().groupsUnknown();
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

    private RoleRow row(String role) {
        Set<String> groups = kept().groups().getOrDefault(role, Set.of());
        return new RoleRow(role, kept().assigned().contains(role), List.copyOf(groups));
    }

    private KeptRoles kept() {
        return byGroup.kept(request.getSession(false)).orElse(new KeptRoles(Set.of(), Map.of(), false));
    }
}
