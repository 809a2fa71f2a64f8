/**
 * How a call gets to Microsoft Graph: by one pool of connections, with a token, to the configured root only, within the time
 * that a click may take, and once more where Graph asks for patience or another token.
 */
package org.graphportal.graph.transport;
