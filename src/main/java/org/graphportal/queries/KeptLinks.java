package org.graphportal.queries;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Links to further pages of answers, the latest first.
 *
 * @param links not many
 */
record KeptLinks(List<Link> links) implements Serializable {

    static final KeptLinks NONE = new KeptLinks(List.of());

    private static final int MOST = 20;

    /**
     * A link.
     *
     * @param id by which a page's address names it
     * @param address what Graph said, whole
     */
    record Link(String id, String address) implements Serializable {

        /** Shows no address: it may hold what somebody looked for. */
        @Override
        public String toString() {
            return "Link[" + id + "]";
        }
    }

    KeptLinks with(Link added) {
        return new KeptLinks(Stream.concat(
                        Stream.of(added),
                        links.stream().filter(link -> !link.id().equals(added.id())))
                .limit(MOST)
                .toList());
    }

    Optional<String> find(String id) {
        return links.stream()
                .filter(link -> link.id().equals(id))
                .map(Link::address)
                .findFirst();
    }
}
