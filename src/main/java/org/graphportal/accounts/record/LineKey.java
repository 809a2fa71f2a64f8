package org.graphportal.accounts.record;

import java.io.Serializable;
import java.util.Objects;

/** The two columns that name an account in a change. */
public class LineKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String changeId;
    private int line;

    /** For Jakarta Persistence. */
    public LineKey() {}

    LineKey(String changeId, int line) {
        this.changeId = changeId;
        this.line = line;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineKey key && line == key.line && changeId.equals(key.changeId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changeId, line);
    }
}
