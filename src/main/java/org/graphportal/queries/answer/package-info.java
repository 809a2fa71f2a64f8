/** An answer of Microsoft Graph as people read it: a table, a card, a picture, a text, and the JSON as it came. */
package org.graphportal.queries.answer;
