package org.graphportal.token;

import java.time.Duration;
import java.util.Set;

/** What is left of the tokens of somebody who has to sign in again. */
public final class EmptyHold {

    private EmptyHold() {}

    /** Makes one. */
    public static TokenHold make() {
        return new TokenHold(null, Set.of(), Duration.ZERO, null);
    }
}
