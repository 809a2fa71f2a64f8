/**
 * The door of the API: access tokens in (RFC 6750), refusals out (RFC 9457), and scripts of other sites where they are
 * allowed (CORS).
 *
 * <p>{@link org.graphportal.api.bearer.BearerFilter} runs after the resource method is known and asks its annotations who
 * may call it, on every server in the same way: it relies on no role check of the container's, which knows the people of
 * sessions and nobody here.
 */
package org.graphportal.api.bearer;
