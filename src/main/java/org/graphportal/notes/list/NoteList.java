package org.graphportal.notes.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.graphportal.notes.NotesState;
import org.graphportal.settings.Portal;

/** The page with the list of notes. */
@Named("notes")
@RequestScoped
public class NoteList {

    @Inject
    HttpServletRequest request;

    @Inject
    Notebooks notebooks;

    @Inject
    Portal portal;

    private NotesQuery query;
    private NotesPage page;
    private NotesState state;

    /** Asks Graph, before anything is rendered, so that a failure can still become a page of its own. */
    public void load() {
        query = NotesQuery.of(request);
        if (NotesState.absentIn(portal.graphUrl())) {
            show(NotesState.ABSENT);
            return;
        }
        try {
            page = notebooks.load(query, request.getParameter("page"));
        } catch (RuntimeException e) {
            show(NotesState.ofList(e).orElseThrow(() -> e));
        }
    }

    private void show(NotesState found) {
        state = found;
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(found.status());
    }

    /** Returns what was asked. */
    public NotesQuery getQuery() {
        return query;
    }

    /** Returns the page, null where there is none to show. */
    public NotesPage getPage() {
        return page;
    }

    /** Returns why there is none, null where there is one. */
    public NotesState getState() {
        return state;
    }

    /** Returns the key of what to say where the list has nothing. */
    public String getNothingKey() {
        return page.noNotebooks()
                ? "notes.no-notebooks"
                : query.term().isEmpty() ? "notes.no-notes" : "notes.nothing-found";
    }

    /** Returns the address of a page of this list, below the context path. */
    public String address(String id) {
        String further = id == null || id.isEmpty() ? "" : "page=" + id;
        String join = query.parameters().isEmpty() || further.isEmpty() ? "" : "&";
        return "/my/notes?" + query.parameters() + join + further;
    }
}
