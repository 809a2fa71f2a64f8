/**
 * Checks tokens that Entra ID has signed.
 *
 * <p>A room of its own below {@code signin}: the sign-in and the consent for further scopes check ID tokens here, the
 * JSON API checks its access tokens by the same keys. It knows the settings and the way out, and nothing of sessions.
 */
package org.graphportal.verify;
