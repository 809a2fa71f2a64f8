package org.graphportal.notes;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * What stands in a note, for the frame on its page. {@code SecurityHeaders} gives this path a policy of its own: a sandbox
 * without an origin, in which nothing runs and nothing is loaded, here and when somebody opens the address by itself.
 */
@WebServlet("/my/note-content")
public class NoteFrameServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

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
        String html = prepared.take(request.getSession().getId(), id).orElseGet(() -> reader.view(id));
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try (OutputStream out = response.getOutputStream()) {
            pictures.write(html, out);
        }
    }
}
