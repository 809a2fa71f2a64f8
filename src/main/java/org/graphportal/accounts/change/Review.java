package org.graphportal.accounts.change;

import java.io.Serializable;
import org.graphportal.accounts.query.Enquiry;

/**
 * What accounts of an earlier change are now, as far as they are read.
 *
 * @param about what the preview is of
 * @param enquiry the accounts, by their ids
 */
record Review(String about, Enquiry enquiry) implements Serializable {}
