package org.graphportal.people.photo;

import java.time.Duration;
import java.time.Instant;

/**
 * A photo, or that there is none.
 *
 * @param contentType a kind of picture that cannot run script, null when there is no photo
 * @param picture the picture, empty when there is no photo
 * @param etag what Graph calls this state of it, null when it has said nothing
 * @param asked when Graph was asked
 * @param goodFor how long after that it need not be asked again
 */
record Photo(String contentType, byte[] picture, String etag, Instant asked, Duration goodFor) {

    static Photo none(Instant asked, Duration goodFor) {
        return new Photo(null, new byte[0], null, asked, goodFor);
    }

    Photo again(Instant later, Duration goodForThen) {
        return new Photo(contentType, picture, etag, later, goodForThen);
    }

    /**
     * Tells whether it can be shown without asking.
     *
     * @param oldest how long ago Graph may have been asked
     */
    boolean goodAt(Instant now, Duration oldest) {
        return now.isBefore(asked.plus(goodFor.compareTo(oldest) < 0 ? goodFor : oldest));
    }

    boolean isThere() {
        return contentType != null;
    }
}
