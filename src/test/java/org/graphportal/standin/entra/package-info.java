/** What the endpoints of Entra ID share: errors in Entra's words, values that cannot be guessed. */
package org.graphportal.standin.entra;
