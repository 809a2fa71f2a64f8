package org.graphportal.standin.entra;

/** Ends the handling of a request that breaks a rule; the endpoint turns it into its own form of refusal. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient EntraError cause;

    public Refused(EntraError cause) {
        super(cause.text(), null, false, false);
        this.cause = cause;
    }

    public EntraError error() {
        return cause;
    }
}
