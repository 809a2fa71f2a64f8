package org.graphportal.accounts.run;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.graphportal.accounts.record.Finding;
import org.graphportal.accounts.record.Outcome;
import org.graphportal.graph.batch.BatchAnswer;

/** Says what an answer of Graph means for an account. */
final class Findings {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private Findings() {}

    /** Returns what the answer to a change means: only what is certain is said, and all else is to be read. */
    static Finding ofChange(BatchAnswer answer) {
        if (answer.succeeded()) {
            return finding(answer, Outcome.CHANGED, null);
        }
        return switch (answer.status()) {
            case FORBIDDEN -> finding(answer, Outcome.REFUSED, code(answer));
            case NOT_FOUND -> finding(answer, Outcome.NOT_FOUND, code(answer));
            // What is throttled, or comes with a token that is not taken, has not been done.
            case TOO_MANY_REQUESTS, UNAUTHORIZED -> finding(answer, Outcome.WAITING, code(answer));
            default -> finding(answer, answer.certain() ? Outcome.FAILED : Outcome.UNCHECKED, code(answer));
        };
    }

    /** Returns what the answer to reading an account means that may have been changed. */
    static Finding ofReading(BatchAnswer answer, boolean enabling) {
        JsonValue enabled = answer.body() instanceof JsonObject account ? account.get("accountEnabled") : null;
        boolean known = answer.succeeded() && (enabled == JsonValue.TRUE || enabled == JsonValue.FALSE);
        if (known) {
            boolean asWanted = (enabled == JsonValue.TRUE) == enabling;
            return finding(answer, asWanted ? Outcome.CHANGED : Outcome.WAITING, null);
        }
        return answer.status() == NOT_FOUND
                ? finding(answer, Outcome.NOT_FOUND, code(answer))
                : finding(answer, Outcome.UNCHECKED, code(answer));
    }

    /** Returns what the answer to the end of its sessions means; the account itself stays changed. */
    static Finding ofSessions(BatchAnswer answer) {
        boolean ended = answer.succeeded();
        return new Finding(
                line(answer),
                Outcome.CHANGED,
                ended ? null : code(answer),
                answer.requestId(),
                ended ? "ended" : "not-ended");
    }

    static int line(BatchAnswer answer) {
        return Integer.parseInt(answer.id());
    }

    private static Finding finding(BatchAnswer answer, Outcome outcome, String code) {
        return new Finding(line(answer), outcome, code, answer.requestId(), null);
    }

    /** Returns Graph's code, or the status where there is none, or that there was no answer. */
    private static String code(BatchAnswer answer) {
        if (answer.code() != null) {
            return answer.code();
        }
        return answer.status() == 0 ? "no answer" : Integer.toString(answer.status());
    }
}
