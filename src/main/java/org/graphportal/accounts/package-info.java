/**
 * Accounts of the directory: administrators choose some, see what they are, and have them disabled or enabled.
 *
 * <p>Who has chosen keeps a {@link org.graphportal.accounts.Selection} in the session; whatever changes accounts begins with
 * it.
 */
package org.graphportal.accounts;
