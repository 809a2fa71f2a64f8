/**
 * Tokens for Microsoft Graph, kept in the session of the person they belong to.
 *
 * <p>{@link org.graphportal.token.AccessTokens} takes them from {@link org.graphportal.signin.SignedIn} and hands the
 * access token to {@code graph}, which is the only other room that ever sees one.
 */
package org.graphportal.token;
