/**
 * Signing in and out with Microsoft Entra ID by the container's own OpenID Connect mechanism, and what it leaves open.
 *
 * <p>{@code SignIn} switches the mechanism on. {@link org.graphportal.signin.SignInGuard} stands
 * before it as a CDI decorator and owns the session: the mechanism only ever sees two requests of a person, the one
 * that leads to Entra ID and the callback. In between:
 *
 * <ul>
 *   <li>the guard sees the redirect to Entra ID, adds a PKCE challenge and writes down the
 *       {@code Attempt};
 *   <li>{@link org.graphportal.oauth.TokenCall} sends the mechanism's call to the token endpoint itself, with a
 *       deadline, and lets the answer through only if {@link org.graphportal.verify.IdTokenVerifier} accepts the ID
 *       token. A forged token never reaches the container, so nobody is ever registered on its strength;
 *   <li>the guard keeps one serializable {@link org.graphportal.signin.SignedInPerson}, fires
 *       {@link org.graphportal.signin.SignedIn} and names the person to the container on each later request.
 * </ul>
 *
 * <p>The mechanism's session-scoped {@code OpenIdContext} cannot be serialized and is not used; it is made request-scoped
 * so that it never enters a session ({@link org.graphportal.signin.OpenIdContextScope}).
 */
package org.graphportal.signin;
