/**
 * The HTTP server below the stand-in: requests and answers as plain values, and a wire that can misbehave. Knows nothing of
 * OpenID Connect or Graph.
 */
package org.graphportal.standin.http;
