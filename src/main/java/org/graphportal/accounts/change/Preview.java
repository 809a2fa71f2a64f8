package org.graphportal.accounts.change;

import org.graphportal.accounts.query.Reading;

/**
 * What an address of a preview comes to.
 *
 * @param plan what can be made, null where nothing can, or not yet
 * @param problemKey the key of why not, null where there is a plan or will be one
 * @param reading how far the accounts are read, null where that has not to be waited for
 */
record Preview(Plan plan, String problemKey, Reading.Result reading) {

    static Preview of(Plan plan) {
        return new Preview(plan, null, null);
    }

    static Preview without(String problemKey) {
        return new Preview(null, problemKey, null);
    }

    static Preview after(Reading.Result reading) {
        return new Preview(null, null, reading);
    }
}
