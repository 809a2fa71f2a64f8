/**
 * Entra ID's token endpoint (RFC 6749 §3.2): what is redeemed there, proof of who asks, what comes back, and what a refusal
 * can be answered with.
 *
 * <p>A room of its own between {@code oauth} and those who need tokens: the sign-in redeems its codes here through the
 * container's mechanism, and {@code token} its own codes and refresh tokens, with the same limits and the same checks.
 */
package org.graphportal.grant;
