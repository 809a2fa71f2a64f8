/** What a client reads about the tenant before it signs anybody in: the metadata, and the keys that sign tokens. */
package org.graphportal.standin.entra.keys;
