/** Microsoft Graph: what it shows, and to whom. */
package org.graphportal.standin.rules.graph;
