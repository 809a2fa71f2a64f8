/**
 * What every page shares: Faces, headers, cookies, moments, what is too large. Imports the settings only.
 *
 * <p>Three rooms of it are of one thing each and show little of themselves: {@link org.graphportal.web.assets}, style sheets
 * and scripts; {@link org.graphportal.web.errors}, what is shown in place of a page; {@link org.graphportal.web.preferences},
 * language and theme. They may know this package; it knows the assets only.
 */
package org.graphportal.web;
