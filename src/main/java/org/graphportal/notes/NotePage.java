package org.graphportal.notes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;

/** The page around the frame that shows a note. */
@Named("note")
@RequestScoped
public class NotePage {

    static final String SELECT = "id,title,lastModifiedDateTime,links";
    static final String EXPAND = "parentNotebook($select=displayName),parentSection($select=displayName)";

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    HttpServletRequest request;

    @Inject
    NoteReader reader;

    @Inject
    PreparedNotes prepared;

    private Note note;
    private NotesState state;

    /**
     * Asks Graph, before anything is rendered; the frame then asks nothing but for pictures.
     *
     * @throws IOException when the browser has gone
     */
    public void load() throws IOException {
        String id = request.getParameter("id");
        FacesContext context = FacesContext.getCurrentInstance();
        if (!NoteIds.valid(id)) {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
            return;
        }
        try {
            note = Note.of(id, graph.note(id, SELECT, EXPAND).value());
            prepared.keep(id, reader.view(id));
        } catch (RuntimeException e) {
            state = NotesState.ofNote(e).orElseThrow(() -> e);
            context.getExternalContext().setResponseStatus(state.status());
        }
    }

    /** Returns the note, null where nothing is known of it. */
    public Note getNote() {
        return note;
    }

    /** Returns why it cannot be shown, null where it can. */
    public NotesState getState() {
        return state;
    }
}
