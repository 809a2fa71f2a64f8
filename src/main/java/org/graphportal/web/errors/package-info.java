/** What is shown when a page does not come to be, whether a status or something thrown has kept it from that. */
package org.graphportal.web.errors;
