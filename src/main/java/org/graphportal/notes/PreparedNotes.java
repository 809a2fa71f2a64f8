package org.graphportal.notes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Notes that a page has fetched and its frame will ask for in a moment: so a failure is a page and not a hole in one, and no
 * note is fetched twice. Parallel requests take turns.
 */
@ApplicationScoped
class PreparedNotes {

    private static final Duration MOMENT = Duration.ofSeconds(60);
    private static final int MOST_CHARACTERS = 8 * 1024 * 1024;

    private final Map<String, Prepared> notes = new LinkedHashMap<>();

    /**
     * What is kept.
     *
     * @param html the note
     * @param until for how long
     */
    private record Prepared(String html, Instant until) {}

    /**
     * Keeps a note for a moment, in the place of older ones if need be.
     *
     * @param session id of the session whose note it is
     */
    synchronized void keep(String session, String id, String html) {
        Instant now = Instant.now();
        notes.remove(key(session, id));
        notes.put(key(session, id), new Prepared(html, now.plus(MOMENT)));
        int characters =
                notes.values().stream().mapToInt(note -> note.html().length()).sum();
        Iterator<Prepared> oldest = notes.values().iterator();
        while (oldest.hasNext()) {
            Prepared note = oldest.next();
            if (characters > MOST_CHARACTERS || note.until().isBefore(now)) {
                characters -= note.html().length();
                oldest.remove();
            }
        }
    }

    /** Hands a note out, once. */
    synchronized Optional<String> take(String session, String id) {
        return Optional.ofNullable(notes.remove(key(session, id))).map(Prepared::html);
    }

    private static String key(String session, String id) {
        return session + " " + id;
    }
}
