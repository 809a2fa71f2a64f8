package org.graphportal.signin;

/**
 * CDI event: somebody is signing out, in any of their browsers. Fired in that request, before the session ends; whoever
 * still works in the person's name stops.
 *
 * @param person who
 */
public record SignedOut(SignedInPerson person) {}
