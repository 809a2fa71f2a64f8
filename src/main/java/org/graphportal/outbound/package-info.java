/**
 * The application's way out: one HTTP client with limits on time and size, for Entra ID and for Microsoft Graph.
 *
 * <p>A room of its own, because the JAX-RS clients of the servers differ where it matters. Payara's keeps five idle
 * connections and follows redirects, WildFly's waits for ever, and neither ends an answer that drips. So the JAX-RS
 * clients of this application (the container's own token call among them) hand their requests to
 * {@link org.graphportal.outbound.Outbound}, which behaves alike on every server. It imports no other room.
 */
package org.graphportal.outbound;
