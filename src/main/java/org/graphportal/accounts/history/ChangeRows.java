package org.graphportal.accounts.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.graphportal.accounts.record.Beginnings;
import org.graphportal.accounts.record.Change;
import org.graphportal.accounts.record.History;
import org.graphportal.accounts.record.facts.Outcome;

/** Changes as the lines of a file, however many there are. */
@ApplicationScoped
class ChangeRows {

    /** What a change is, and then how many accounts have come to what. */
    static final List<String> HEADER = Stream.concat(
                    Stream.of(
                            "id",
                            "begun",
                            "ended",
                            "by",
                            "byId",
                            "enabledWanted",
                            "reason",
                            "progress",
                            "stopCode",
                            "stopRequestId",
                            "undoes"),
                    Arrays.stream(Outcome.values()).map(Outcome::getWord))
            .toList();

    private static final int AT_ONCE = 500;

    @Inject
    History history;

    @Inject
    Beginnings beginnings;

    /** Returns all that match, the latest first: which there are is known now, and they are read by and by. */
    Iterable<List<String>> matching(String tenant, String term) {
        List<String> ids = history.ids(tenant, term);
        return () -> IntStream.iterate(0, first -> first < ids.size(), first -> first + AT_ONCE)
                .mapToObj(first -> ids.subList(first, Math.min(ids.size(), first + AT_ONCE)))
                .flatMap(this::rows)
                .iterator();
    }

    private Stream<List<String>> rows(List<String> ids) {
        Map<String, Map<Outcome, Long>> counts = history.counts(ids);
        return history.changes(ids).stream().map(change -> row(change, counts.get(change.getId())));
    }

    private List<String> row(Change change, Map<Outcome, Long> counts) {
        Stream<String> facts = Stream.of(
                change.getId(),
                change.getBegun().toString(),
                Objects.toString(change.getEnded(), null),
                change.getPersonName(),
                change.getPersonId(),
                Boolean.toString(change.isEnabling()),
                change.getReason(),
                Standing.progress(change, beginnings).name(),
                change.getStopCode(),
                change.getStopRequestId(),
                change.getUndoes());
        return Stream.concat(facts, counts.values().stream().map(String::valueOf))
                .toList();
    }
}
