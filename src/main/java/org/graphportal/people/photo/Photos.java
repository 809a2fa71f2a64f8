package org.graphportal.people.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graphportal.graph.batch.Batch;
import org.graphportal.graph.batch.BatchAnswer;
import org.graphportal.graph.batch.BatchCall;
import org.graphportal.graph.batch.BatchReads;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.vault.Turns;

/** Fetches photos, those of a page together. */
@ApplicationScoped
class Photos {

    private static final String SCOPE = "User.ReadBasic.All";
    private static final long MOST_BYTES = 16 * 1024 * 1024;

    @Inject
    BatchReads reads;

    private final PhotoCache cache = new PhotoCache(MOST_BYTES);

    /** One viewer's pictures are fetched one page after the other. */
    private final Turns turns = new Turns();

    /**
     * Returns a person's photo and fetches it, with those of the same page, where it is not known or no longer good.
     *
     * @param viewer object id of who looks
     * @param id object id of whose photo it is
     * @param together whose photos will be asked for too
     * @param oldest how long ago Graph may have been asked
     */
    Photo find(String viewer, String id, List<String> together, Duration oldest) {
        Optional<Photo> good = good(viewer, id, oldest);
        if (good.isPresent()) {
            return good.get();
        }
        synchronized (turns.of(viewer)) {
            if (good(viewer, id, oldest).isEmpty()) {
                fetch(
                        viewer,
                        together.stream()
                                .filter(other -> good(viewer, other, oldest).isEmpty())
                                .toList());
            }
        }
        return known(viewer, id).orElseGet(() -> Photo.none(Instant.now(), Duration.ZERO));
    }

    private void fetch(String viewer, List<String> ids) {
        for (int from = 0; from < ids.size(); from += Batch.MOST) {
            List<String> some = ids.subList(from, Math.min(from + Batch.MOST, ids.size()));
            Map<String, BatchAnswer> replies = ask(viewer, some);
            Instant now = Instant.now();
            some.forEach(id -> cache.keep(
                    new PhotoCache.Key(viewer, id), PhotoReplies.read(replies.get(id), known(viewer, id), now)));
        }
    }

    private Map<String, BatchAnswer> ask(String viewer, List<String> ids) {
        List<BatchCall> items = ids.stream()
                .map(id -> PhotoReplies.question(id, known(viewer, id)))
                .toList();
        try {
            return reads.ask(SCOPE, items);
        } catch (RuntimeException e) {
            // Logged where it arose. A missing picture is no reason to bother anyone.
            if (GraphProblem.in(e).isEmpty()) {
                throw e;
            }
            return Map.of();
        }
    }

    private Optional<Photo> good(String viewer, String id, Duration oldest) {
        Instant now = Instant.now();
        return known(viewer, id).filter(photo -> photo.goodAt(now, oldest));
    }

    private Optional<Photo> known(String viewer, String id) {
        return cache.find(new PhotoCache.Key(viewer, id));
    }
}
