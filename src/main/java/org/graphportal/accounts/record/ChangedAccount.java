package org.graphportal.accounts.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** One account in a change: what it was, and what has become of it. */
@Entity
@IdClass(ChangedAccount.Key.class)
@Table(name = "changed_account")
public class ChangedAccount {

    @Id
    @Column(name = "change_id")
    private String changeId;

    @Id
    private int line;

    @Column(name = "account_id")
    private String accountId;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "user_principal_name")
    private String userPrincipalName;

    @Column(name = "enabled_before")
    private boolean enabledBefore;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String code;

    @Column(name = "request_id")
    private String requestId;

    @Convert(converter = MomentColumn.class)
    private Instant written;

    private String sessions;

    /** For Jakarta Persistence. */
    protected ChangedAccount() {}

    ChangedAccount(Planned planned, int line) {
        Planned.Target target = planned.accounts().get(line);
        this.changeId = planned.id();
        this.line = line;
        this.accountId = target.id();
        this.displayName = target.displayName();
        this.userPrincipalName = target.userPrincipalName();
        this.enabledBefore = target.enabled();
        this.outcome = target.enabled() == planned.enabling() ? Outcome.ALREADY : Outcome.WAITING;
    }

    void note(Finding finding, Instant now) {
        outcome = finding.outcome();
        code = finding.code();
        requestId = finding.requestId();
        sessions = finding.sessions();
        written = now;
    }

    /** Returns the account as a target of another change. */
    public Planned.Target as(boolean enabledNow) {
        return new Planned.Target(accountId, displayName, userPrincipalName, enabledNow);
    }

    /** Returns its place in the change, from 0. */
    public int getLine() {
        return line;
    }

    /** Returns the object id. */
    public String getAccountId() {
        return accountId;
    }

    /** Returns the name as shown when the change began. */
    public String getDisplayName() {
        return displayName;
    }

    /** Returns the name to sign in with when the change began. */
    public String getUserPrincipalName() {
        return userPrincipalName;
    }

    /** Tells whether it was enabled before. */
    public boolean isEnabledBefore() {
        return enabledBefore;
    }

    /** Returns what has become of it. */
    public Outcome getOutcome() {
        return outcome;
    }

    /** Returns Graph's code for why not, or the HTTP status; null where nothing went wrong. */
    public String getCode() {
        return code;
    }

    /** Returns the {@code request-id} of the last call about it, null where there is none. */
    public String getRequestId() {
        return requestId;
    }

    /** Returns when the last of this was written, null where nothing was sent. */
    public Instant getWritten() {
        return written;
    }

    /** Returns {@code ended} or {@code not-ended} where its sessions at Entra ID were to be ended, else null. */
    public String getSessions() {
        return sessions;
    }

    /** The two columns that name an account in a change. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String changeId;
        private int line;

        /** For Jakarta Persistence. */
        public Key() {}

        Key(String changeId, int line) {
            this.changeId = changeId;
            this.line = line;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && line == key.line && changeId.equals(key.changeId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(changeId, line);
        }
    }
}
