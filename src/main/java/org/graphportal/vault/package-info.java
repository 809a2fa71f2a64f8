/**
 * What people's sessions keep that is nobody else's business, sealed: sessions leave this process where several servers
 * share them.
 *
 * <p>Values are sealed when they are put in and opened when they are first asked for, so that a session on one server costs
 * no more than without. With {@code portal.session-key} every server opens what another has sealed; without, a key made at
 * start keeps sessions to this process. Whatever cannot be opened counts as not there: people sign in anew.
 */
package org.graphportal.vault;
