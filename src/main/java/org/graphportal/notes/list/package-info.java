/** The list of somebody's notes, page by page, to search and to sort. */
package org.graphportal.notes.list;
