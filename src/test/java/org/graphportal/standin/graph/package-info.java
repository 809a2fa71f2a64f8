/** Microsoft Graph v1.0: the calls that the application makes, and the errors it must understand. */
package org.graphportal.standin.graph;
