package org.graphportal.accounts.record.facts;

import java.util.Optional;

/** What comes of beginning a change, or of going on with one. */
public enum Beginning {
    /** It has begun. */
    BEGUN(null),
    /** It has been begun by another request. */
    BEGUN_BEFORE(null),
    /** Another change of the same administrator is under way. */
    ONE_AT_A_TIME("change.one-at-a-time"),
    /** Whoever wants to go on would change their own account. */
    OWN_ACCOUNT("change.own-left"),
    /** The change that was to be undone is under way still, or was interrupted. */
    UNDO_RUNNING("change.undo.running"),
    /** It is not known of all accounts what has become of them in the change that was to be undone. */
    UNDO_UNSETTLED("change.undo.unsettled"),
    /** The change that was to be undone is too old. */
    UNDO_LATE("change.undo.late"),
    /** The change has been undone. */
    UNDONE("change.undo.done");

    private final String problemKey;

    Beginning(String problemKey) {
        this.problemKey = problemKey;
    }

    /** Returns the key of why there is no such change; empty when there is. */
    public Optional<String> problemKey() {
        return Optional.ofNullable(problemKey);
    }
}
