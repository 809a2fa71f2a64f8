package org.graphportal.accounts.record.facts;

import java.util.Optional;

/** A change may not go on at this server: somebody has stopped it elsewhere, or another server has taken it over. */
public class ChangeStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Progress why;

    /**
     * Creates it.
     *
     * @param why null when another server goes on with it
     */
    public ChangeStopped(Progress why) {
        super(why == null ? "Another server goes on with this change" : "Somebody has stopped this change");
        this.why = why;
    }

    /** Returns why; empty when another server goes on with it, whose business it is to say how it ends. */
    public Optional<Progress> why() {
        return Optional.ofNullable(why);
    }
}
