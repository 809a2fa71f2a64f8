package org.graphportal.accounts.record;

/**
 * What is known of one account after a call.
 *
 * @param line its place in the change
 * @param outcome what has become of it
 * @param code Graph's code for why not, or the HTTP status; null where nothing went wrong
 * @param requestId {@code request-id} of the call, null where Graph gave none
 * @param sessions {@code ended} or {@code not-ended}, null where sessions were not to be ended
 */
public record Finding(int line, Outcome outcome, String code, String requestId, String sessions) {

    /** The longest code that is kept; Graph's are far shorter. */
    private static final int LONGEST = 200;

    /** Cuts what a broken answer may hold. */
    public Finding {
        code = cut(code, LONGEST);
        requestId = cut(requestId, 64);
    }

    private static String cut(String text, int length) {
        return text == null || text.length() <= length ? text : text.substring(0, length);
    }
}
