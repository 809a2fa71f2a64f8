package org.graphportal.accounts.history;

import org.graphportal.accounts.record.Outcome;

/**
 * How many accounts have come to something.
 *
 * @param outcome what
 * @param accounts how many
 */
public record Count(Outcome outcome, long accounts) {}
