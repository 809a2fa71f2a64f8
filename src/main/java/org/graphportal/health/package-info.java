/**
 * Whether the application lives and may be sent requests (MicroProfile Health 4.0), and what operators should know before
 * people tell them.
 *
 * <p>It knows the settings only. Rooms that speak to Entra ID and Graph tell {@link org.graphportal.health.Upstreams} how
 * their calls went, and Setup shows what came of it: a check that called Entra ID or Graph itself would load them from
 * every probe, and one that failed with them would have every node restarted or taken away while nothing is wrong with
 * any of them. So an upstream that is down makes a line in the log and on Setup, and never a node that is not ready.
 *
 * <p>The answers at {@code /health} hold the names of the checks and no more, since strangers may read them.
 */
package org.graphportal.health;
