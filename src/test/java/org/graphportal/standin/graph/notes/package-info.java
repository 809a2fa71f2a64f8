/** OneNote: notebooks, pages with their content, and the files on them. Its refusals carry numbers instead of words. */
package org.graphportal.standin.graph.notes;
