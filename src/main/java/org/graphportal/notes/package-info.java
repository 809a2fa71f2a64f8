/**
 * What people have in OneNote: a {@linkplain org.graphportal.notes.list list} of pages, each to look at and to save as
 * Markdown.
 *
 * <p>The HTML of a page is of anybody's making. {@link org.graphportal.notes.markup} leaves of it what cannot do anything, and
 * it is shown in a frame of its own ({@link org.graphportal.notes.NoteFrameServlet}) whose origin is nobody's and whose policy
 * lets it load nothing. No browser sends our cookies for what such a frame asks for, so the pictures stand in the answer
 * itself. Pages, pictures and files are chosen by id; the token goes to {@code graph.url} and nowhere else.
 */
package org.graphportal.notes;
