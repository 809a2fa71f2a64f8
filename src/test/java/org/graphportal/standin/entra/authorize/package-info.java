/** What a browser sees of Entra ID: choosing an account, consent, the way back, its own error pages, signing out. */
package org.graphportal.standin.entra.authorize;
