/**
 * Checks tokens that Entra ID has signed.
 *
 * <p>A room of its own below {@code signin}: the sign-in and the consent for further scopes check ID tokens here, the
 * JSON API checks its access tokens by the same keys. It knows the settings and the way out, and nothing of sessions.
 *
 * <p>A token passes four doors, and each believes only what the one before has let through: {@code CompactJws} with
 * {@code StrictJson} (there is one way to write it, so that nobody can read it in another), {@code SigningKeys} with
 * {@code KeyDocument} (the tenant has such a key), {@code SignatureCheck} (and has signed with it, by RS256), {@link
 * org.graphportal.verify.IdTokenVerifier} (for this application, this person's tenant, this sign-in, now) or {@link
 * org.graphportal.verify.AccessTokenVerifier} (for this API, from a permitted application, now). What Entra ID never
 * sends is refused even where the specifications would allow it; the classes say so, each with its section. All along
 * they follow RFC 8725, JSON Web Token Best Current Practices.
 */
package org.graphportal.verify;
