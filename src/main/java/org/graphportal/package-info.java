/**
 * Graph Portal: people sign in with Microsoft Entra ID and work with Microsoft Graph.
 *
 * <p>The rooms, each of which may know those below it only ({@code ArchitectureTest} holds them to it):
 *
 * <ul>
 *   <li>pages, which never know each other: {@code profile}, {@code queries}, {@code people}, {@code accounts},
 *       {@code notes}, {@code idtoken}, {@code roles}, {@code setup};
 *   <li>{@code api}: the JSON API, behind access tokens; it knows {@code verify} and the settings only;
 *   <li>{@code csv}: CSV files, and {@code json}: JSON to look at, for pages;
 *   <li>{@code graph}: Microsoft Graph, with a token of the person who is at work;
 *   <li>{@code token}: access tokens, and the trips to Entra ID that one may need;
 *   <li>{@code signin}: who is signed in; the guard before the container's mechanism; sessions;
 *   <li>{@code mechanism}: the container's OpenID Connect mechanism, and what it needs around it to be safe;
 *   <li>{@code grant}: the token endpoint;
 *   <li>{@code oauth}: attempts, PKCE, scopes, what errors mean;
 *   <li>{@code verify}: ID tokens, access tokens for the API, and the keys that sign them;
 *   <li>{@code health}: whether the application may be sent requests, and which service upstream is down;
 *   <li>{@code vault}: what sessions hold, sealed, since servers may share them;
 *   <li>{@code outbound}: one HTTP client with limits; {@code settings}: what operators set;
 *   <li>{@code encoding}: texts in addresses and keys, and hashes.
 * </ul>
 *
 * <p>{@code web}, what every page shares, knows the settings only; {@code signin} uses its headers and error pages for what
 * the guard answers itself.
 *
 * <p>Where a room has grown large, what is of one thing in it has a room of its own there ({@code graph.transport},
 * {@code settings.reading}, {@code web.errors} and others), which its {@code package-info} names. No two packages know each
 * other.
 *
 * <p>A raw token for Graph is seen by {@code grant}, {@code token} and {@code graph}, an ID token by {@code grant} and
 * {@code verify}, one for our own API by {@code api} and {@code verify}; none of them reaches a page, a log or an address.
 * Session state is plain session attributes that can be serialized, each owned by one class.
 */
package org.graphportal;
