/**
 * Tokens for Microsoft Graph, kept in the session of the person they belong to.
 *
 * <p>{@link org.graphportal.token.AccessTokens} takes them from {@link org.graphportal.signin.SignedIn} and hands out the
 * one that a call needs; {@code graph} is the only other room that ever sees one. Where there is none, a {@link
 * org.graphportal.token.TokenProblem} says what can be done, and {@link org.graphportal.token.TokenProblemFilter} does it:
 * by a sign-in, by a trip of our own to Entra ID (consent for further scopes, a step-up, a fresh sign-in), or by a page.
 *
 * <p>Work that outlives its request takes a {@link org.graphportal.token.TokenHold} with it, in memory only.
 *
 * <p>{@link org.graphportal.token.FreshSignIn} stands here because it is the same trip.
 */
package org.graphportal.token;
