/** The tables of {@code accounts.record}, versioned by Flyway, and whether the database that holds them answers. */
package org.graphportal.accounts.record.tables;
