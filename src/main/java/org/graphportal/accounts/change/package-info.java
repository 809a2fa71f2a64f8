/**
 * The page between choosing accounts and changing them: a preview to confirm.
 *
 * <p>It knows {@code accounts.run}, which makes a change, {@code accounts.record}, where it is written down, the {@link
 * org.graphportal.accounts.Selection} that somebody has chosen, and {@code accounts.query}, by which it reads what accounts of
 * an earlier change are now; none of these knows it.
 */
package org.graphportal.accounts.change;
