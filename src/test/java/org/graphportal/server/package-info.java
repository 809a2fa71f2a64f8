/**
 * Servers that run the built WAR, unchanged, as processes of their own: for the demo, for the tests that drive the
 * application from outside, and for what a shared server cannot show (other settings, a server that dies).
 *
 * <p>Every server listens on 127.0.0.1 only, is configured by the files of {@code server-config}, writes what it says
 * into one file below {@code target/servers}, and ends when the process that started it ends, however that happens
 * ({@link org.graphportal.server.ParentWatch}).
 *
 * <p>Imports nothing from the application: what is tested is what a server makes of the WAR.
 */
package org.graphportal.server;
