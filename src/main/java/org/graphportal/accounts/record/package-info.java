/**
 * The record of changes to accounts: who, when, why, which account, from what to what, and what came of it.
 *
 * <p>Written through Jakarta Persistence to the container's default data source, before and after each call to Graph:
 * whatever happens to the server, an account that was about to be changed and of which nothing final is written has to be
 * read, and no other. {@link org.graphportal.accounts.record.tables.Tables} keeps the tables; a database that is down costs the
 * record and what needs it, and nothing else. No token comes near this room.
 *
 * <p>Servers that share the database know of each other by it. A change belongs to the server that makes it, which says again
 * and again that it does; {@link org.graphportal.accounts.record.Beginnings} lets one server go on with a change whose own
 * is gone, and {@link org.graphportal.accounts.record.Records} takes nothing from a server that it does not belong to.
 * A server that stands still for longer than a few seconds between writing down and sending asks the record once more: what
 * another has taken over it does not send.
 */
package org.graphportal.accounts.record;
