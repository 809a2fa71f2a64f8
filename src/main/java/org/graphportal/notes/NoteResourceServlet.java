package org.graphportal.notes;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;

/** A picture or file of a note, chosen by its id. Pictures that cannot run script are shown, everything else is saved. */
@WebServlet("/my/note-resource")
public class NoteResourceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @RestClient
    private transient GraphClient graph;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (!NoteIds.valid(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] file = graph.noteResource(id).body();
        Optional<Picture> picture = Picture.of(file);
        if (picture.isPresent()) {
            response.setContentType(picture.get().type());
        } else {
            response.setContentType("application/octet-stream");
            response.setHeader(
                    "Content-Disposition", FileName.attachment(FileName.of(request.getParameter("name"), "file")));
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
