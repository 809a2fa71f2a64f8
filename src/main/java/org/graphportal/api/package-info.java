/**
 * The JSON API for other applications, at {@code /api}: Jakarta REST and JSON-B, behind access tokens of Entra ID.
 *
 * <p>Each resource method says by an annotation who may call, {@link org.graphportal.api.bearer.RequiresScope}; a
 * method without it is closed. The room {@code api.bearer} reads them and
 * lets nobody else in; the guard of {@code signin} leaves these addresses alone, so that a session opens nothing here and
 * nothing here begins one. No resource calls Graph or Entra ID.
 *
 * <p>What the API offers is described by MicroProfile OpenAPI at {@code /openapi}, from the same classes.
 */
package org.graphportal.api;
