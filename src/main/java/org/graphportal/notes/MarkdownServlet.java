package org.graphportal.notes;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;

/** A note as a file in Markdown. */
@WebServlet("/my/note.md")
public class MarkdownServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @RestClient
    private transient GraphClient graph;

    @Inject
    private transient NoteReader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (!NoteIds.valid(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Note note = Note.of(id, graph.note(id, "id,title", null).value());
            byte[] markdown = reader.markdown(note).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/markdown");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Content-Disposition", FileName.attachment(FileName.of(note.title(), "note") + ".md"));
            response.setContentLength(markdown.length);
            response.getOutputStream().write(markdown);
        } catch (RuntimeException e) {
            NotesState.ofNote(e).orElseThrow(() -> e);
            // The note's page says what is the matter.
            response.sendRedirect(request.getContextPath() + "/my/note?id=" + id);
        }
    }
}
