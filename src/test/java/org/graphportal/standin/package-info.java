/**
 * Entra ID and Microsoft Graph on this machine: two origins on the loopback address, for the demo and for every test that
 * needs them. As strict as the originals, and as awkward.
 *
 * <p>It speaks HTTP only and imports nothing from the application: a shared type would let one mistake sit on both sides and
 * cancel out. Inside, the arrows go from this package to {@code world}, {@code graph}, {@code entra.authorize},
 * {@code entra.tokens}, {@code entra.keys}, {@code entra.directory}, {@code entra}, {@code control}, {@code people} and {@code http}, never back.
 */
package org.graphportal.standin;
