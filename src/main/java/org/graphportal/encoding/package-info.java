/**
 * How texts are written where letters have a meaning, or where nobody is to read them: in addresses, in keys, and as
 * hashes.
 */
package org.graphportal.encoding;
