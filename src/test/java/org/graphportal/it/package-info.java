/**
 * The ground under all tests that drive the application from outside ({@link org.graphportal.it.OnThePortal}): one
 * server with the unchanged WAR, deployed by Arquillian once for the run, and one stand-in for Entra ID and Graph.
 *
 * <p>Tests share both and do not disturb each other because each makes people of its own at the stand-in, and orders
 * faults for these only. A test that needs other settings, or a server that dies, starts its own
 * ({@link org.graphportal.server.RunningServer}).
 */
package org.graphportal.it;
