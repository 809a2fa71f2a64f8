package org.graphportal.api.bearer;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.graphportal.settings.GroupRoles;
import org.graphportal.verify.VerifiedAccessToken;

/**
 * Who calls the API, as the verified access token says.
 *
 * @param tenantId tenant ({@code tid})
 * @param objectId object id of the person, or of the application that calls by itself ({@code oid})
 * @param client client id of the calling application
 * @param name what to call the person; the object id where the token has no name
 * @param scopes what the person has given to the application; empty where the application calls by itself
 * @param roles application roles, and those that the groups in the token give
 * @param unknownRoles roles that groups could give, where there are too many groups for the token to name them
 */
public record Caller(
        String tenantId,
        String objectId,
        String client,
        String name,
        List<String> scopes,
        Set<String> roles,
        Set<String> unknownRoles)
        implements Principal {

    static Caller of(VerifiedAccessToken token, GroupRoles groupRoles) {
        Set<String> roles = new TreeSet<>(token.roles());
        roles.addAll(groupRoles.of(token.groups()));
        return new Caller(
                token.tenantId(),
                token.objectId(),
                token.client(),
                token.name().orElse(token.objectId()),
                token.scopes(),
                Set.copyOf(roles),
                token.hasTooManyGroups() ? groupRoles.groups().keySet() : Set.of());
    }

    /** Returns the caller of a request that the {@link BearerFilter} has let in. */
    public static Caller of(SecurityContext security) {
        return (Caller) security.getUserPrincipal();
    }

    /** Returns by what the caller is told from others of the tenant: the object id. */
    @Override
    public String getName() {
        return objectId;
    }

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "Caller[client=" + client + "]";
    }

    boolean isApplication() {
        return scopes.isEmpty();
    }
}
