/**
 * What the chosen accounts are: read from Graph by batches, as much in each click as its time allows, and shown to be
 * filtered, sorted, saved, and handed on to whoever changes them.
 *
 * <p>The page asks for itself again until all are read; nothing goes on behind it, so that closing it ends the reading, and
 * opening it again goes on. The session keeps what is known ({@link org.graphportal.accounts.query.Enquiry}).
 */
package org.graphportal.accounts.query;
