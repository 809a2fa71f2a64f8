/**
 * Signing in and out with Microsoft Entra ID, and who is signed in.
 *
 * <p>{@link org.graphportal.signin.SignInGuard} stands before the container's mechanism as a CDI decorator and owns the
 * session: the mechanism only ever sees two requests of a person, the one that leads to Entra ID and the callback. In
 * between the guard writes down the {@link org.graphportal.oauth.Attempt}; at the end it keeps one serializable {@link
 * org.graphportal.signin.SignedInPerson}, fires {@link org.graphportal.signin.SignedIn} and names the person to the
 * container on each later request.
 *
 * <p>It imports {@code web} for the headers and error pages of what it answers itself, before any filter runs.
 */
package org.graphportal.signin;
