package org.graphportal.people.photo;

import java.time.Instant;

/**
 * A photo, or that there is none.
 *
 * @param contentType a kind of picture that cannot run script, null when there is no photo
 * @param picture the picture, empty when there is no photo
 * @param etag what Graph calls this state of it, null when it has said nothing
 * @param goodUntil when to ask again
 */
record Photo(String contentType, byte[] picture, String etag, Instant goodUntil) {

    static Photo none(Instant goodUntil) {
        return new Photo(null, new byte[0], null, goodUntil);
    }

    Photo until(Instant later) {
        return new Photo(contentType, picture, etag, later);
    }

    boolean isThere() {
        return contentType != null;
    }
}
