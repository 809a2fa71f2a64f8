/**
 * What an operator sets: read once from MicroProfile Config, checked, and handed out as typed values.
 *
 * <p>A room of its own, because {@code signin}, {@code graph}, {@code setup} and {@code web} all need the settings and
 * {@code web} may know nothing else. It imports no other room. A missing or malformed value never stops the
 * deployment: it becomes a {@link org.graphportal.settings.Setting} with a problem, and the pages lead to Setup.
 *
 * <p>Here stand the values; {@link org.graphportal.settings.reading} makes them, and nobody has to see how, but {@code setup},
 * which also tells what it has found about queries. What is set about queries is {@link org.graphportal.settings.query}.
 */
package org.graphportal.settings;
