/** Entra ID: signing in, consent, codes, tokens, keys, signing out. */
package org.graphportal.standin.rules.entra;
