package org.graphportal.accounts.change;

/**
 * What an address of a preview comes to.
 *
 * @param plan what can be made, null where nothing can
 * @param problemKey the key of why not, null where there is a plan
 */
record Preview(Plan plan, String problemKey) {

    static Preview of(Plan plan) {
        return new Preview(plan, null);
    }

    static Preview without(String problemKey) {
        return new Preview(null, problemKey);
    }
}
