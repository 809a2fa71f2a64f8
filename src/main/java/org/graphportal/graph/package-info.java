/**
 * Microsoft Graph, as far as this application uses it.
 *
 * <p>{@link org.graphportal.graph.GraphClient} models the calls, records named as in Graph model what comes back,
 * {@link org.graphportal.graph.GraphTransport} sends them with limits on time and size and to the configured root only,
 * and {@link org.graphportal.graph.GraphProblem} is what every failure becomes.
 * Many calls at once are {@link org.graphportal.graph.batch}.
 */
package org.graphportal.graph;
