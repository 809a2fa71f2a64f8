/**
 * What an operator sets: read once from MicroProfile Config, checked, and handed out as typed values.
 *
 * <p>A room of its own, because {@code signin}, {@code graph}, {@code setup} and {@code web} all need the settings and
 * {@code web} may know nothing else. It imports no other room. A missing or malformed value never stops the
 * deployment: it becomes a {@link org.graphportal.settings.Setting} with a problem, and the pages lead to Setup.
 */
package org.graphportal.settings;
