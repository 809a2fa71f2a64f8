package org.graphportal.vault;

import java.io.Serializable;

/**
 * A value in a session. Only its sealed form is serialized; the value itself stays in the process that has sealed or
 * opened it.
 */
final class Sealed implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] sealed;

    /** Null until it is opened here; whoever reads it too early opens it once more, with the same result. */
    private transient volatile Object opened;

    Sealed(byte[] sealed, Object opened) {
        this.sealed = sealed;
        this.opened = opened;
    }

    byte[] sealed() {
        return sealed;
    }

    Object opened() {
        return opened;
    }

    void opened(Object value) {
        opened = value;
    }

    /** Shows nothing of the value. */
    @Override
    public String toString() {
        return "Sealed";
    }
}
