package org.graphportal.people.photo;

import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.web.PictureTypes;

/** Asks for a photo, and reads what Graph says (Graph v1.0: Get profilePhoto). */
final class PhotoReplies {

    static final Duration GOOD = Duration.ofMinutes(5);
    /** After a failure: soon, but not with each picture of a page. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private static final int LARGEST = 256 * 1024;

    private PhotoReplies() {}

    /** Returns the question, which costs Graph no picture where the one that is known is still the one. */
    static BatchCall question(String id, Optional<Photo> known) {
        return BatchCall.get(
                id,
                "/users/" + id + "/photos/120x120/$value",
                known.map(Photo::etag)
                        .map(etag -> Map.of("If-None-Match", etag))
                        .orElse(Map.of()));
    }

    /**
     * Returns the photo as it is now known.
     *
     * @param reply null when there is none
     */
    static Photo read(BatchAnswer reply, Optional<Photo> known, Instant now) {
        int status = reply == null ? 0 : reply.status();
        return switch (status) {
            case 200 -> picture(reply, now);
            case 304 -> known.map(photo -> photo.again(now, GOOD)).orElseGet(() -> Photo.none(now, RETRY));
            case 403, 404 -> Photo.none(now, GOOD);
            default -> known.map(photo -> photo.again(now, RETRY)).orElseGet(() -> Photo.none(now, RETRY));
        };
    }

    private static Photo picture(BatchAnswer reply, Instant now) {
        Optional<String> type = PictureTypes.harmless(reply.headers().getOrDefault("Content-Type", ""));
        if (type.isPresent() && reply.body() instanceof JsonString base64) {
            try {
                byte[] picture = Base64.getDecoder().decode(base64.getString());
                if (picture.length <= LARGEST) {
                    return new Photo(type.get(), picture, reply.headers().get("ETag"), now, GOOD);
                }
            } catch (IllegalArgumentException e) {
                // No base64, so no picture.
            }
        }
        return Photo.none(now, GOOD);
    }
}
