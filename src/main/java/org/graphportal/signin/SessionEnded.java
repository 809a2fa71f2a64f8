package org.graphportal.signin;

/**
 * CDI event: a session has ended on this server, by time or because its person has signed out; whoever still works for that
 * sign-in stops.
 *
 * @param person whose it was
 */
public record SessionEnded(SignedInPerson person) {}
