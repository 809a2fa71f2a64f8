/**
 * Microsoft Graph, as far as this application uses it.
 *
 * <p>{@link org.graphportal.graph.GraphClient} models the calls and records named as in Graph model what comes back.
 * {@link org.graphportal.graph.transport} sends them, and {@link org.graphportal.graph.problem} is what every failure becomes.
 * Many calls at once are {@link org.graphportal.graph.batch}.
 */
package org.graphportal.graph;
