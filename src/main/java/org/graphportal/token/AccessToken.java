package org.graphportal.token;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.graphportal.oauth.Scopes;

/**
 * An access token for Microsoft Graph.
 *
 * @param value opaque (RFC 6749 §1.4)
 * @param scopes the scopes granted
 * @param issued when it came
 * @param expires when it ends
 * @param steppedUp whether the person has proved more for it, because Graph had asked for that
 */
record AccessToken(String value, Set<String> scopes, Instant issued, Instant expires, boolean steppedUp)
        implements Serializable {

    boolean covers(Collection<String> wanted) {
        return Scopes.missing(wanted, scopes).isEmpty();
    }

    boolean aliveAt(Instant now) {
        return now.isBefore(expires);
    }

    /**
     * Tells whether there is no need to renew it yet.
     *
     * @param before how long before its end that begins; half its life for tokens that live shorter than twice that
     */
    boolean freshAt(Instant now, Duration before) {
        Instant half = issued.plus(Duration.between(issued, expires).dividedBy(2));
        Instant renewal = expires.minus(before);
        return now.isBefore(renewal.isAfter(half) ? renewal : half);
    }

    /** Tells whether the person has proved more for it, and that after some moment. */
    boolean steppedUpSince(Instant moment) {
        return steppedUp && issued.isAfter(moment);
    }

    /** Shows no token: records end up in logs. */
    @Override
    public String toString() {
        return "AccessToken[scopes=" + scopes + ", expires=" + expires + "]";
    }
}
