/**
 * Questions to Microsoft Graph by configuration, and free ones for people with the role Explorer.
 *
 * <p>{@link org.graphportal.queries.QueryRun} asks, {@link org.graphportal.queries.answer} makes of an answer what people
 * read, whatever the question was. Links to further pages of an answer stay in the session: they are opaque and may hold
 * what nobody wants in an address.
 */
package org.graphportal.queries;
