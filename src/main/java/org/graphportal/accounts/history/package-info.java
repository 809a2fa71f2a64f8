/**
 * The pages of what was changed and is being changed: how far a change has come and what has become of each account, and all
 * changes, to search.
 *
 * <p>They read {@code accounts.record} and let {@code accounts.run} stop and resume jobs.
 */
package org.graphportal.accounts.history;
