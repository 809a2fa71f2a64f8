/**
 * HTML as OneNote writes it (Graph: Input and output HTML on OneNote pages), and what becomes of it.
 *
 * <p>{@link org.graphportal.notes.markup.Arrangement} puts into plain HTML what OneNote says in ways of its own: places,
 * to-dos, files, pictures. For people to look at, the sanitizer has the last word ({@link org.graphportal.notes.markup.NoteView}):
 * nothing that it has written is parsed or changed again, but for the pictures, which are put in by their ids.
 */
package org.graphportal.notes.markup;
