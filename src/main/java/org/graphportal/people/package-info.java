/**
 * The people of the directory: a list to search and leaf through, a card for each, and their photos.
 *
 * <p>Graph gives opaque links to further pages. They stay in the session ({@link org.graphportal.graph.NextLinks}) and an
 * address of ours names one by a checksum; so a page can be bookmarked, and no link of Graph's ends up in a history.
 */
package org.graphportal.people;
