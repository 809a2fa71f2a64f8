/**
 * The ground under all tests that drive the application from outside ({@link org.graphportal.it.OnThePortal}): one
 * server with the unchanged WAR, deployed by Arquillian once for the run, and one stand-in for Entra ID and Graph.
 *
 * <p>Test classes run side by side and share both. They do not disturb each other because each test makes people of its
 * own at the stand-in, orders faults for these only, and counts their calls only; a class that counts what everybody
 * does is {@link org.junit.jupiter.api.parallel.Isolated}. A test that needs other settings, or a server that dies, starts its own
 * ({@link org.graphportal.server.RunningServer}).
 */
package org.graphportal.it;
