package org.graphportal.accounts.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.graphportal.accounts.record.facts.Finding;
import org.graphportal.accounts.record.facts.Outcome;
import org.graphportal.accounts.record.facts.Planned;

/** One account in a change: what it was, and what has become of it. */
@Entity
@IdClass(LineKey.class)
@Table(name = "changed_account")
public class ChangedAccount {

    /** What {@link #getSessions} returns where that was done. */
    public static final String SESSIONS_ENDED = "ended";

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

    @Convert(converter = MomentColumn.class)
    private Instant sent;

    @Column(name = "sent_by")
    private String sentBy;

    @Convert(converter = MomentColumn.class)
    private Instant written;

    private String code;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "settle_request_id")
    private String settleRequestId;

    private String sessions;

    @Column(name = "sessions_code")
    private String sessionsCode;

    @Column(name = "sessions_request_id")
    private String sessionsRequestId;

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
        written = now;
        switch (finding.step()) {
            case CHANGE -> noteChange(finding);
            case SETTLE -> noteState(finding);
            case SESSIONS -> noteSessions(finding);
        }
    }

    private void noteChange(Finding finding) {
        outcome = finding.outcome();
        code = finding.code();
        requestId = finding.requestId();
        // Who has to wait has not been changed by this call.
        sent = outcome == Outcome.WAITING ? null : sent;
    }

    /** What cannot be read stays what it was. Why a call was in vain stays until the account turns out to be as it should be. */
    private void noteState(Finding finding) {
        boolean asWanted = finding.outcome() == Outcome.CHANGED;
        if (finding.outcome() != Outcome.UNCHECKED) {
            outcome = asWanted && sent == null ? Outcome.ALREADY : finding.outcome();
        }
        settleRequestId = finding.requestId();
        if (asWanted || code == null || outcome == Outcome.NOT_FOUND) {
            code = finding.code();
        }
    }

    /** Only what is certain is said; all else is done once more. */
    private void noteSessions(Finding finding) {
        boolean ended = finding.code() == null;
        if (ended || finding.outcome() != Outcome.UNCHECKED) {
            sessions = ended ? SESSIONS_ENDED : "not-ended";
        }
        sessionsCode = finding.code();
        sessionsRequestId = finding.requestId();
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

    /** Returns the {@code request-id} of the last call to change it, null where there is none. */
    public String getRequestId() {
        return requestId;
    }

    /** Returns the {@code request-id} of the last call to read it, null where there is none. */
    public String getSettleRequestId() {
        return settleRequestId;
    }

    /** Returns the {@code request-id} of the last call to end its sessions, null where there is none. */
    public String getSessionsRequestId() {
        return sessionsRequestId;
    }

    /** Returns Graph's code for why its sessions have not ended, or the HTTP status; null where nothing went wrong. */
    public String getSessionsCode() {
        return sessionsCode;
    }

    /** Returns when the call to change it was last sent, null where none was, or nothing has become of it. */
    public Instant getSent() {
        return sent;
    }

    /** Returns the object id of who had that call sent; null where none was, or an older version has not noted it. */
    public String getSentBy() {
        return sent == null ? null : sentBy;
    }

    /** Returns when the last of this was written, null where nothing was sent. */
    public Instant getWritten() {
        return written;
    }

    /** Returns {@code ended} or {@code not-ended} where its sessions at Entra ID were to be ended, else null. */
    public String getSessions() {
        return sessions;
    }
}
