package org.graphportal.accounts.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.graphportal.accounts.record.facts.Author;

/** That somebody has gone on with a change after it had stopped: its administrator, or another. */
@Entity
@Table(name = "change_continued")
public class Continuation {

    @Id
    private String id;

    @Column(name = "change_id")
    private String changeId;

    @Convert(converter = MomentColumn.class)
    private Instant begun;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "person_name")
    private String personName;

    private boolean settling;

    /** For Jakarta Persistence. */
    protected Continuation() {}

    Continuation(String changeId, Author by, boolean settling, Instant begun) {
        this.id = UUID.randomUUID().toString();
        this.changeId = changeId;
        this.begun = begun;
        this.personId = by.personId();
        this.personName = by.personName();
        this.settling = settling;
    }

    /** Returns when. */
    public Instant getBegun() {
        return begun;
    }

    /** Returns the object id of who. */
    public String getPersonId() {
        return personId;
    }

    /** Returns the name of who, as it was then. */
    public String getPersonName() {
        return personName;
    }

    /** Tells whether it was only found out what was not known. */
    public boolean isSettling() {
        return settling;
    }
}
