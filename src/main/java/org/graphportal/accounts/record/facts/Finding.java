package org.graphportal.accounts.record.facts;

/**
 * What is known of one account after a call.
 *
 * @param line its place in the change
 * @param step which call it was
 * @param outcome what has become of it, or of the end of its sessions
 * @param code Graph's code for why not, or the HTTP status; null where nothing went wrong
 * @param requestId {@code request-id} of the call, null where Graph gave none
 */
public record Finding(int line, Step step, Outcome outcome, String code, String requestId) {

    /** What is done about an account, one after the other; each has its own place in the record. */
    public enum Step {
        /** It is disabled or enabled. */
        CHANGE,
        /** It is read, to find out what it is. */
        SETTLE,
        /** Its sessions at Entra ID are ended. */
        SESSIONS
    }

    /** The longest code that is kept; Graph's are far shorter. */
    private static final int LONGEST = 200;

    /** Cuts what a broken answer may hold. */
    public Finding {
        code = cut(code, LONGEST);
        requestId = cut(requestId, 64);
    }

    static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
