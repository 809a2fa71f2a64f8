/**
 * The record of changes to accounts: who, when, why, which account, from what to what, and what came of it.
 *
 * <p>Written through Jakarta Persistence to the container's default data source, before and after each call to Graph:
 * whatever happens to the server, an account of which nothing final is written has to be read, and no other. {@link
 * org.graphportal.accounts.record.Tables} keeps the tables; a database that is down costs the record and what needs it, and
 * nothing else. No token comes near this room.
 */
package org.graphportal.accounts.record;
