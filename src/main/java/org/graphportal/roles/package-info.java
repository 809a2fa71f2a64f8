/**
 * What people may do here: the roles that Entra ID gives them, where each comes from, and the permissions for Graph.
 *
 * <p>Application roles stand in the ID token and are Jakarta roles as they are: the guard names them to the container.
 * Groups of the directory are roles by settings ({@code entra-id.role.<role>}): from the ID token, or, of somebody who is
 * in more groups than a token holds, from Graph, which is asked for the person's own memberships and never for the groups
 * of the tenant.
 *
 * <p>{@code RolesByGroup} observes {@link org.graphportal.signin.SignedIn} and hands the roles back through it, before the
 * container hears of the person: so the arrow goes from here to {@code signin} and to {@code graph}, and none back. An
 * {@code IdentityStore} that provides groups would be the standard's way, but the container's mechanism asks it in the
 * middle of its own validation, when there is no session yet and nobody's token with which Graph could be asked.
 */
package org.graphportal.roles;
