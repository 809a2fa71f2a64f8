/** The caller's mail and calendar. Exchange answers here, with manners and words of its own. */
package org.graphportal.standin.graph.mailbox;
