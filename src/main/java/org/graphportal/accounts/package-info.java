/**
 * Accounts of the directory: administrators choose some, see what they are, and have them disabled or enabled.
 *
 * <p>From page to page: {@code choose}, {@code query}, {@code change} (the preview), {@code history} (what becomes and has
 * become of changes). Below them {@code run} makes changes, as jobs of the server, and {@code record} writes them down.
 *
 * <p>Who has chosen keeps a {@link org.graphportal.accounts.Selection} in the session; whatever changes accounts begins with
 * it.
 */
package org.graphportal.accounts;
