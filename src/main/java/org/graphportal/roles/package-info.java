/**
 * What people may do here: the roles that Entra ID gives them, where each comes from, and the permissions for Graph.
 *
 * <p>Application roles stand in the ID token and are Jakarta roles as they are: the guard names them to the container.
 */
package org.graphportal.roles;
