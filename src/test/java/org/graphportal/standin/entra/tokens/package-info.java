/** The token endpoint: what it demands, and the tokens it issues. */
package org.graphportal.standin.entra.tokens;
