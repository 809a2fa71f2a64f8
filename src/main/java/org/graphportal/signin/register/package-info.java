/**
 * Which sign-ins there are and which of them have ended, known to every server: in the container's default data source, which
 * servers that share sessions have to share too.
 *
 * <p>It is there because a session can be ended by somebody who does not have it: by Entra ID, which names a sign-in only
 * (OpenID Connect Front-Channel Logout 1.0), by a sign-out on one server while another still holds a copy of the session, and
 * by an administrator who disables the account.
 *
 * <p>The table is made here and not by the migrations of {@code accounts}: that room is above this one, and sign-outs have to
 * reach other servers also where the tables of changes cannot be made or belong to a later version. Nothing in it outlives a
 * session, so a version that needs other columns makes a table of another name.
 *
 * <p>The database is asked once a second at most. While it is down people sign in and out all the same, but other servers do
 * not hear of it.
 */
package org.graphportal.signin.register;
