/** The keys that sign tokens, their publication and rotation. */
package org.graphportal.standin.entra.keys;
