package org.graphportal.accounts.record.facts;

/**
 * How a change has ended, for now.
 *
 * @param progress how, or why it went no further
 * @param code what was said when it could not go on, null where nothing was
 * @param requestId {@code request-id} of the call after which it could not, null where there is none
 */
public record Ending(Progress progress, String code, String requestId) {

    /** Cuts what a broken answer may hold. */
    public Ending {
        code = Finding.cut(code, 200);
        requestId = Finding.cut(requestId, 64);
    }

    /** Returns an end of which there is no more to say. */
    public static Ending of(Progress progress) {
        return new Ending(progress, null, null);
    }
}
