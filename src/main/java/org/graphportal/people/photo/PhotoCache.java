package org.graphportal.people.photo;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Photos in memory, those used last. Kept apart by who looks: what one person may see is no matter of another's
 * permissions. Parallel requests take turns.
 */
final class PhotoCache {

    /** What an entry without a picture takes, roughly. */
    private static final int OVERHEAD = 300;

    /**
     * Whose photo, for whom.
     *
     * @param viewer object id of who looks
     * @param id object id of who is shown
     */
    record Key(String viewer, String id) {}

    private final Map<Key, Photo> photos = new LinkedHashMap<>(64, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    PhotoCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<Photo> find(Key key) {
        return Optional.ofNullable(photos.get(key));
    }

    synchronized void keep(Key key, Photo photo) {
        Photo before = photos.put(key, photo);
        bytes += size(photo) - (before == null ? 0 : size(before));
        Iterator<Photo> oldest = photos.values().iterator();
        while (bytes > mostBytes && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Photo photo) {
        return OVERHEAD + photo.picture().length;
    }
}
