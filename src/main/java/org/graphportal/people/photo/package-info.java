/**
 * Photos of the people on a page. Browsers ask for them one by one; the first question fetches those of the whole page
 * ({@link org.graphportal.people.photo.Photos}), and what comes stays in memory for a while.
 */
package org.graphportal.people.photo;
