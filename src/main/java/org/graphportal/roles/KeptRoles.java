package org.graphportal.roles;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * Where the roles of the person in a session come from.
 *
 * @param assigned roles that the ID token names
 * @param groups object ids of the person's groups that give a role, by role
 * @param groupsUnknown whether the person's groups could not be looked up at sign-in
 */
record KeptRoles(Set<String> assigned, Map<String, Set<String>> groups, boolean groupsUnknown)
        implements Serializable {}
