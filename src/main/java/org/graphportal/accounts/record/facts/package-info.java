/** The words in which {@code accounts.record} is told what happens to a change and its accounts. */
package org.graphportal.accounts.record.facts;
