package org.graphportal.accounts.run;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.graphportal.accounts.record.facts.Finding;
import org.graphportal.accounts.record.facts.Finding.Step;
import org.graphportal.accounts.record.facts.Outcome;
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
        return finding(answer, Step.CHANGE, outcome(answer));
    }

    private static Outcome outcome(BatchAnswer answer) {
        if (answer.succeeded()) {
            return Outcome.CHANGED;
        }
        return switch (answer.status()) {
            case FORBIDDEN -> Outcome.REFUSED;
            case NOT_FOUND -> Outcome.NOT_FOUND;
            // What is throttled, or comes with a token that is not taken, has not been done.
            case TOO_MANY_REQUESTS, UNAUTHORIZED -> Outcome.WAITING;
            default -> answer.certain() ? Outcome.FAILED : Outcome.UNCHECKED;
        };
    }

    /** Returns what the answer to reading an account means: CHANGED where it is as wanted, WAITING where it is not. */
    static Finding ofReading(BatchAnswer answer, boolean enabling) {
        JsonValue enabled = answer.body() instanceof JsonObject account ? account.get("accountEnabled") : null;
        boolean known = answer.succeeded() && (enabled == JsonValue.TRUE || enabled == JsonValue.FALSE);
        if (known) {
            boolean asWanted = (enabled == JsonValue.TRUE) == enabling;
            return finding(answer, Step.SETTLE, asWanted ? Outcome.CHANGED : Outcome.WAITING);
        }
        return finding(answer, Step.SETTLE, answer.status() == NOT_FOUND ? Outcome.NOT_FOUND : Outcome.UNCHECKED);
    }

    /** Returns what the answer to the end of its sessions means; the account itself stays changed. */
    static Finding ofSessions(BatchAnswer answer) {
        return finding(answer, Step.SESSIONS, answer.certain() ? Outcome.CHANGED : Outcome.UNCHECKED);
    }

    static int line(BatchAnswer answer) {
        return Integer.parseInt(answer.id());
    }

    private static Finding finding(BatchAnswer answer, Step step, Outcome outcome) {
        return new Finding(line(answer), step, outcome, code(answer), answer.requestId());
    }

    /** Returns Graph's code, or the status where there is none, or that there was no answer; null where all is well. */
    private static String code(BatchAnswer answer) {
        if (answer.succeeded()) {
            return null;
        }
        if (answer.code() != null) {
            return answer.code();
        }
        return answer.status() == 0 ? "no answer" : Integer.toString(answer.status());
    }
}
