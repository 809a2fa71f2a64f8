/**
 * The conversation with Entra ID's token endpoint (OAuth 2.0, RFC 6749): redeeming a code, proof of who asks, what
 * comes back and what an error means.
 *
 * <p>A room of its own between {@code verify} and {@code signin}: the sign-in redeems its codes here through the
 * container's mechanism, and whatever else needs a code redeemed has the same limits and the same checks.
 */
package org.graphportal.oauth;
