package org.graphportal.graph;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links to further pages of lists in a person's session, the latest first.
 *
 * @param links not many, and not long together
 */
public record KeptLinks(List<Link> links) implements Serializable {

    static final KeptLinks NONE = new KeptLinks(List.of());

    private static final int MOST = 100;
    private static final int MOST_CHARACTERS = 100_000;

    /**
     * A link.
     *
     * @param id by which a page's address names it
     * @param list names the list that it goes on with
     * @param address what Graph said, whole
     * @param previous id of the page before, null for the first
     * @param before how many entries stand on the pages before
     * @param total how many the list has, null when Graph has not said
     */
    public record Link(String id, String list, String address, String previous, int before, Long total)
            implements Serializable {

        /** Shows neither address nor list: they hold what somebody looked for. */
        @Override
        public String toString() {
            return "Link[" + id + "]";
        }
    }

    KeptLinks with(Link added) {
        List<Link> kept = new ArrayList<>(List.of(added));
        int characters = added.address().length();
        for (Link link : links) {
            characters += link.address().length();
            if (kept.size() == MOST || characters > MOST_CHARACTERS) {
                break;
            }
            if (!link.id().equals(added.id())) {
                kept.add(link);
            }
        }
        return new KeptLinks(List.copyOf(kept));
    }

    Optional<Link> find(String id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }
}
