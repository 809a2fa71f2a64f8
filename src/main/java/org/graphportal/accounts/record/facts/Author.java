package org.graphportal.accounts.record.facts;

/**
 * In whose name a change is made.
 *
 * @param tenantId tenant
 * @param personId object id
 * @param personName the name as shown now, cut to what fits into the record
 */
public record Author(String tenantId, String personId, String personName) {

    private static final int LONGEST_NAME = 256;

    /** Cuts the name. */
    public Author {
        personName = Finding.cut(personName, LONGEST_NAME);
    }

    /** Returns what the database keeps apart: there is one change under way for each. */
    public String key() {
        return tenantId + " " + personId;
    }

    /** Returns the object id in what {@link #key} has given. */
    public static String personId(String key) {
        return key.substring(key.indexOf(' ') + 1);
    }

    /** Names nobody: records end up in logs. */
    @Override
    public String toString() {
        return "Author[" + personId + "]";
    }
}
