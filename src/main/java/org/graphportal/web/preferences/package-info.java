/** What people choose about how pages look, language and theme, and remember in a cookie. */
package org.graphportal.web.preferences;
