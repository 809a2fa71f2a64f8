package org.graphportal.accounts;

import java.io.Serializable;

/**
 * An account as an administrator sees it (Graph v1.0: user resource type). Everything but the id may be null: Graph leaves
 * out what may not be read and gives null for what is not known.
 *
 * @param id object id
 * @param userPrincipalName name to sign in with
 * @param displayName name as shown
 * @param jobTitle what the person does
 * @param department where
 * @param accountEnabled whether the account can sign in; Graph gives it only where it is asked for by name
 */
public record Account(
        String id,
        String userPrincipalName,
        String displayName,
        String jobTitle,
        String department,
        Boolean accountEnabled)
        implements Serializable {

    /** What to ask Graph for, names of properties separated by commas ({@code $select}). */
    public static final String SELECT = "id,userPrincipalName,displayName,jobTitle,department,accountEnabled";

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
