/**
 * The container's own OpenID Connect mechanism, and what it needs around it to be safe. {@link
 * org.graphportal.mechanism.SignIn} switches it on; every other class stands at one of its doors:
 *
 * <ul>
 *   <li>{@link org.graphportal.mechanism.AuthorizationRedirect} completes the redirect to Entra ID (PKCE, hints);
 *   <li>{@link org.graphportal.mechanism.MechanismRequest} keeps its memory apart for each trip, so that two tabs do not
 *       disturb each other and nothing of it enters the session;
 *   <li>{@link org.graphportal.mechanism.TokenCall} makes its call to the token endpoint, with a deadline, and lets the
 *       answer through only if the ID token is good. A forged token never reaches the container;
 *   <li>{@link org.graphportal.mechanism.OpenIdContextScope} keeps its {@code OpenIdContext}, which cannot be serialized,
 *       out of the session.
 * </ul>
 *
 * <p>A room of its own, because this is what has to be tried again with each new version of a server. It knows no person
 * and no session; {@code signin} does.
 */
package org.graphportal.mechanism;
