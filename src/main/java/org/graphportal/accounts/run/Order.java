package org.graphportal.accounts.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;

/**
 * What a job is to do.
 *
 * @param changeId the change
 * @param enabling whether its accounts are to be enabled, not disabled
 * @param endingSessions whether their sessions at Entra ID are to be ended too
 * @param settleOnly whether it is only to find out what is not known, and to change nothing
 * @param read when it was found out what the accounts are
 * @param unfinished how the change stays if something is left to be done that this job is not to do
 */
record Order(
        String changeId,
        boolean enabling,
        boolean endingSessions,
        boolean settleOnly,
        Instant read,
        Progress unfinished) {

    /** Graph v1.0: Get user. */
    private static final Set<String> READING = Set.of("User.Read.All");

    /** Graph v1.0: Update user. */
    private static final Set<String> CHANGING = Set.of("User.Read.All", "User.EnableDisableAccount.All");

    /** With revokeSignInSessions. */
    private static final Set<String> ENDING_SESSIONS =
            Set.of("User.Read.All", "User.EnableDisableAccount.All", "User.RevokeSessions.All");

    /** What accounts were so long ago they need not be any more. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    static Order of(Planned planned) {
        return new Order(
                planned.id(), planned.enabling(), planned.endingSessions(), false, planned.read(), Progress.UNSETTLED);
    }

    static Order of(Change change, boolean settleOnly) {
        return new Order(
                change.getId(),
                change.isEnabling(),
                change.isEndingSessions(),
                settleOnly,
                Instant.EPOCH,
                settleOnly ? asItWas(change.getProgress()) : Progress.UNSETTLED);
    }

    /** Whoever only looks does not say why it went no further. */
    private static Progress asItWas(Progress before) {
        return switch (before) {
            case RUNNING -> Progress.INTERRUPTED;
            case DONE, UNSETTLED -> Progress.STOPPED;
            default -> before;
        };
    }

    /** Tells whether it has to be found out what the accounts are by now, before they are changed. */
    boolean readFirst(Instant now) {
        return read.plus(FRESH).isBefore(now);
    }

    /** Returns what has to be agreed to. */
    Set<String> scopes() {
        return settleOnly ? READING : scopes(endingSessions);
    }

    static Set<String> scopes(boolean endingSessions) {
        return endingSessions ? ENDING_SESSIONS : CHANGING;
    }
}
