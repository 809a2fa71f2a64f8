/**
 * The page between choosing accounts and changing them: a preview to confirm.
 *
 * <p>It knows {@code accounts.run}, which makes a change, {@code accounts.record}, where it is written down, and the {@link
 * org.graphportal.accounts.Selection} that somebody has chosen; none of these knows it.
 */
package org.graphportal.accounts.change;
