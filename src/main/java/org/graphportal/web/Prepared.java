package org.graphportal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What a page has fetched and the browser will ask for in a moment, because it stands in a frame or a picture there: so a
 * failure is a page and not a hole in one, and nothing is fetched twice. Parallel requests take turns.
 *
 * @param <T> what is kept
 */
public final class Prepared<T> {

    private static final Duration MOMENT = Duration.ofSeconds(60);

    private final Map<String, Entry<T>> entries = new LinkedHashMap<>();
    private final ToIntFunction<T> size;
    private final int most;

    private record Entry<T>(T thing, Instant until) {}

    /**
     * Begins with nothing.
     *
     * @param size of a thing
     * @param most how much may be kept, by the same measure
     */
    public Prepared(ToIntFunction<T> size, int most) {
        this.size = size;
        this.most = most;
    }

    /**
     * Keeps a thing for a moment, in the place of older ones if need be.
     *
     * @param session id of the session whose it is
     * @param name what the browser will call it
     */
    public synchronized void keep(String session, String name, T thing) {
        Instant now = Instant.now();
        String key = key(session, name);
        entries.remove(key);
        entries.put(key, new Entry<>(thing, now.plus(MOMENT)));
        int kept = entries.values().stream()
                .mapToInt(entry -> size.applyAsInt(entry.thing()))
                .sum();
        Iterator<Entry<T>> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry<T> entry = oldest.next();
            if (kept > most || entry.until().isBefore(now)) {
                kept -= size.applyAsInt(entry.thing());
                oldest.remove();
            }
        }
    }

    /** Hands a thing out, once. */
    public synchronized Optional<T> take(String session, String name) {
        return Optional.ofNullable(entries.remove(key(session, name))).map(Entry::thing);
    }

    private static String key(String session, String name) {
        return session + " " + name;
    }
}
