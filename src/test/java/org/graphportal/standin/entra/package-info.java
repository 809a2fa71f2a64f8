/**
 * What the endpoints of Entra ID share: the tenant, the registered application, permissions and consent, single sign-on,
 * authorization codes, and errors in Entra's words.
 */
package org.graphportal.standin.entra;
