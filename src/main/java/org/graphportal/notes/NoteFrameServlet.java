package org.graphportal.notes;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ResourceBundle;
import org.graphportal.notes.markup.NoteView;
import org.graphportal.web.preferences.PersonLocale;

/**
 * What stands in a note, for the frame on its page. {@code SecurityHeaders} gives this path a policy of its own: a sandbox
 * without an origin, in which nothing runs and nothing is loaded, here and when somebody opens the address by itself.
 */
@WebServlet("/my/note-content")
public class NoteFrameServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The server's own language is nobody's. */
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private transient NoteReader reader;

    @Inject
    private transient PreparedNotes prepared;

    @Inject
    private transient NotePictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (!NoteIds.valid(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String html = prepared.take(id).orElseGet(() -> read(id, request, response));
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try (OutputStream out = response.getOutputStream()) {
            pictures.write(html, out);
        }
    }

    private String read(String id, HttpServletRequest request, HttpServletResponse response) {
        try {
            return reader.view(id);
        } catch (RuntimeException e) {
            NotesState state = NotesState.ofNote(e).orElseThrow(() -> e);
            ResourceBundle texts =
                    ResourceBundle.getBundle("org.graphportal.messages", PersonLocale.of(request), NO_OTHER_LANGUAGE);
            response.setStatus(state.status());
            return NoteView.said(texts.getString(state.getTitleKey()), texts.getString(state.getTextKey()));
        }
    }
}
