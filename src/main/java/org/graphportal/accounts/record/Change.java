package org.graphportal.accounts.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.graphportal.accounts.record.facts.Author;
import org.graphportal.accounts.record.facts.Ending;
import org.graphportal.accounts.record.facts.Planned;
import org.graphportal.accounts.record.facts.Progress;

/** One change of many accounts by one person. What it was for never changes, only how far it has come. */
@Entity
@Table(name = "account_change")
public class Change {

    @Id
    private String id;

    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "person_name")
    private String personName;

    private String reason;
    private boolean enabling;
    private String undoes;
    private String owner;

    @Column(name = "ending_sessions")
    private boolean endingSessions;

    @Convert(converter = MomentColumn.class)
    private Instant begun;

    @Convert(converter = MomentColumn.class)
    private Instant ended;

    @Enumerated(EnumType.STRING)
    private Progress progress;

    @Column(name = "running_for")
    private String runningFor;

    @Convert(converter = MomentColumn.class)
    private Instant heartbeat;

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_asked")
    private Progress stopAsked;

    @Column(name = "stop_code")
    private String stopCode;

    @Column(name = "stop_request_id")
    private String stopRequestId;

    /** For Jakarta Persistence. */
    protected Change() {}

    Change(Planned planned, Instant begun) {
        this.id = planned.id();
        this.tenantId = planned.by().tenantId();
        this.personId = planned.by().personId();
        this.personName = planned.by().personName();
        this.reason = planned.reason();
        this.enabling = planned.enabling();
        this.endingSessions = planned.endingSessions();
        this.undoes = planned.undoes();
        this.begun = begun;
    }

    /** A server begins to make it, or goes on. */
    void run(Author by, String server, Instant now) {
        progress = Progress.RUNNING;
        runningFor = by.key();
        owner = server;
        heartbeat = now;
        ended = null;
        stopAsked = null;
        stopCode = null;
        stopRequestId = null;
    }

    void beat(Instant now) {
        heartbeat = now;
    }

    void askToStop(Progress why) {
        stopAsked = why;
    }

    void end(Ending how, Instant when) {
        progress = how.progress();
        stopCode = how.code();
        stopRequestId = how.requestId();
        ended = when;
        runningFor = null;
        owner = null;
    }

    /** Returns what names it in addresses. */
    public String getId() {
        return id;
    }

    /** Tells whether somebody is the one who made it, whatever they are called by now. */
    public boolean isOf(String tenant, String person) {
        return tenantId.equals(tenant) && personId.equals(person);
    }

    /** Tells whether it was made in a tenant. */
    public boolean isIn(String tenant) {
        return tenantId.equals(tenant);
    }

    /** Returns the name of who made it, as it was then. */
    public String getPersonName() {
        return personName;
    }

    /** Returns the object id of who made it. */
    public String getPersonId() {
        return personId;
    }

    /** Returns why. */
    public String getReason() {
        return reason;
    }

    /** Tells whether the accounts were to be enabled, not disabled. */
    public boolean isEnabling() {
        return enabling;
    }

    /** Tells whether the sessions of the accounts were to be ended at Entra ID too. */
    public boolean isEndingSessions() {
        return endingSessions;
    }

    /** Returns the id of the change that this one undoes, null for any other. */
    public String getUndoes() {
        return undoes;
    }

    /** Returns when it began. */
    public Instant getBegun() {
        return begun;
    }

    /** Returns when it ended, null while it has not. */
    public Instant getEnded() {
        return ended;
    }

    /** Returns how far it has come, as far as the server knew that made it. */
    public Progress getProgress() {
        return progress;
    }

    /** Tells whether it is made in somebody's name at the moment, who need not be who began it. */
    public boolean isMadeFor(String tenant, String person) {
        return new Author(tenant, person, "").key().equals(runningFor);
    }

    /** Returns Graph's code, or what else was said, when it could not go on; null where nothing was. */
    public String getStopCode() {
        return stopCode;
    }

    /** Returns the {@code request-id} of the call that it could not go on after, null where there is none. */
    public String getStopRequestId() {
        return stopRequestId;
    }

    String getMadeFor() {
        return Author.personId(runningFor);
    }

    String getOwner() {
        return owner;
    }

    Instant getHeartbeat() {
        return heartbeat;
    }

    Progress getStopAsked() {
        return stopAsked;
    }
}
