/** CSV files (RFC 4180), as spreadsheets write and read them; the only room that knows the library. */
package org.graphportal.csv;
