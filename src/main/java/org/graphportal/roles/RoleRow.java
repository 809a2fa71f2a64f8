package org.graphportal.roles;

import java.util.List;

/**
 * A role of the person with where it comes from.
 *
 * @param role its name
 * @param assigned whether the ID token names it
 * @param groups object ids of the groups that give it
 */
public record RoleRow(String role, boolean assigned, List<String> groups) {}
