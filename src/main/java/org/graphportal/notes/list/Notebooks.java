package org.graphportal.notes.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.KeptLinks;
import org.graphportal.graph.NextLinks;
import org.graphportal.graph.OnenotePageList;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.notes.Note;
import org.graphportal.settings.Portal;

/** Asks Graph for a page of the list of notes, in the name of the person whose request this is. */
@ApplicationScoped
class Notebooks {

    private static final Logger LOG = System.getLogger(Notebooks.class.getName());

    /** Tells the links of this list from those of others. */
    private static final String LIST = "notes?";

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    NextLinks links;

    @Inject
    Portal portal;

    /**
     * Asks for a page; for the first one where the other is not known any more, here or to Graph.
     *
     * @param page names a further page, null for the first
     * @throws GraphProblem when there is no answer to show
     * @throws org.graphportal.token.TokenProblem when there is no token for it
     */
    NotesPage load(NotesQuery query, String page) {
        Optional<KeptLinks.Link> link = links.find(LIST + query.parameters(), page);
        if (link.isEmpty()) {
            return first(query, page != null);
        }
        try {
            return page(query, link.get(), URI.create(link.get().address()), false);
        } catch (RuntimeException e) {
            if (GraphProblem.in(e).filter(problem -> problem.getStatus() == 400).isPresent()) {
                return first(query, true);
            }
            throw e;
        }
    }

    private NotesPage first(NotesQuery query, boolean startedOver) {
        return page(query, null, query.address(portal.graphUrl()), startedOver);
    }

    private NotesPage page(NotesQuery query, KeptLinks.Link link, URI address, boolean startedOver) {
        OnenotePageList list = graph.notes(address).value();
        List<Note> notes = list.value().stream().map(Note::of).toList();
        int before = link == null ? 0 : link.before();
        Optional<String> further = Optional.ofNullable(list.nextLink()).filter(links::acceptable);
        if (list.nextLink() != null && further.isEmpty()) {
            LOG.log(Level.WARNING, "Graph names a next page of a list of notes that is none of Graph''s");
        }
        String next = further.map(to -> links.keep(
                        LIST + query.parameters(), to, link == null ? null : link.id(), before + notes.size(), null))
                .orElse(null);
        boolean nothing = link == null && notes.isEmpty() && next == null;
        return new NotesPage(
                notes,
                before,
                link == null ? null : Optional.ofNullable(link.previous()).orElse(""),
                next,
                startedOver,
                list.nextLink() != null && next == null,
                nothing && query.term().isEmpty() && noNotebooks());
    }

    private boolean noNotebooks() {
        return graph.notebooks("id", 1).value().get("value") instanceof JsonArray notebooks && notebooks.isEmpty();
    }
}
