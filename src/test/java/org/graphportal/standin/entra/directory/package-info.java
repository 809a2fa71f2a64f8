/** What Entra ID knows: the tenant, its applications, who granted them what, who is signed in, and which codes are out. */
package org.graphportal.standin.entra.directory;
