/**
 * Many calls to Microsoft Graph in few (Graph: JSON batching).
 *
 * <p>{@link org.graphportal.graph.batch.BatchRun} sends as many as there are, in a request or outside of one, and says what
 * became of each; {@link org.graphportal.graph.batch.Batch} writes and reads what one {@code $batch} holds.
 */
package org.graphportal.graph.batch;
