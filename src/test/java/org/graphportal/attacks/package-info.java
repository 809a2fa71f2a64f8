/**
 * What the application must stand, as data, and what reads it.
 *
 * <p>{@code /attacks/id-token.json} has one line for each way in which an ID token can be wrong. {@link
 * org.graphportal.attacks.Attack} reads it, and once more as lines about access tokens for the API, to which {@code
 * access-token.json} adds; {@link org.graphportal.attacks.Forge} makes the token of a line with keys of
 * its own, for the verifier alone. The same line, posted to the stand-in as a fault, goes the whole way of a sign-in:
 * the words of a line are those of the stand-in. {@link org.graphportal.attacks.ForgedTokens} makes thousands more by
 * chance.
 *
 * <p>Nothing of the application is used here, nor the library by which it verifies: tokens are written with the JDK alone.
 */
package org.graphportal.attacks;
