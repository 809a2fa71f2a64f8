/**
 * Choosing accounts. What is chosen stands in one box, a line for each, where people see and correct it, whether it was
 * pasted, came from a file or was ticked in a list; the session keeps it ({@link org.graphportal.accounts.choose.Draft}).
 */
package org.graphportal.accounts.choose;
