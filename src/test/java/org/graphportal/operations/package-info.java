/** What operators run and read besides the application: scripts and configurations of {@code server-config}. */
package org.graphportal.operations;
