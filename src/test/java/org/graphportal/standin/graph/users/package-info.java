/** The people of the directory as Graph shows them: the caller, the others, who leads whom, and photos. */
package org.graphportal.standin.graph.users;
