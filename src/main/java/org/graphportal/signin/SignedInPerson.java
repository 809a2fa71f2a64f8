package org.graphportal.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * Who is signed in, as the verified ID token says. {@code tenantId} and {@code objectId} together identify a person;
 * everything else is for show.
 *
 * @param tenantId the person's tenant ({@code tid})
 * @param objectId the person's object id in that tenant ({@code oid})
 * @param name display name, never null
 * @param username {@code preferred_username}, null when the token has none
 * @param logoutHint {@code login_hint} for the end of the session at Entra ID, null when the token has none
 * @param roles application roles ({@code roles}), and those that groups give
 * @param since when the person signed in
 * @param signIn by what {@link org.graphportal.signin.register the register} knows this sign-in
 */
public record SignedInPerson(
        String tenantId,
        String objectId,
        String name,
        String username,
        String logoutHint,
        Set<String> roles,
        Instant since,
        String signIn)
        implements Serializable {

    SignedInPerson withRoles(Set<String> all) {
        return new SignedInPerson(tenantId, objectId, name, username, logoutHint, all, since, signIn);
    }

    /** Tells whether this is the same person as the other, whatever names they go by. */
    public boolean is(SignedInPerson other) {
        return tenantId.equals(other.tenantId) && objectId.equals(other.objectId);
    }

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "SignedInPerson[since=" + since + "]";
    }
}
