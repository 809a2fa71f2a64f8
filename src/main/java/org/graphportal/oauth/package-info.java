/**
 * The words of OAuth 2.0 and OpenID Connect as Entra ID speaks them: attempts and their state, PKCE, scopes, claims
 * requests, what a callback may bring, and what an error means. Nothing here calls anybody.
 */
package org.graphportal.oauth;
