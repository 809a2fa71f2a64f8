package org.graphportal.people.photo;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.graphportal.graph.Initials;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.signin.SignedInPerson;
import org.graphportal.token.TokenProblem;

/** The photo of a person in the directory, or their initials. */
@WebServlet("/my/person-photo")
public class PersonPhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentPerson viewer;

    @Inject
    private transient ShownPhotos shownPhotos;

    @Inject
    private transient Photos photos;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("id");
        if (!ShownPeople.isId(id)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ShownPeople shown = shownPhotos.shown();
        Photo photo = photo(id, shown, oldest(request));
        if (photo.isThere()) {
            write(response, photo.contentType(), photo.picture());
        } else {
            String initials = Initials.picture(shown.initials(id).orElse(""));
            write(response, "image/svg+xml", initials.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Who reloads a page wants to know (RFC 9111 §5.2.1.4), but once for all its pictures. */
    private static Duration oldest(HttpServletRequest request) {
        String wish = String.valueOf(request.getHeader("Cache-Control"));
        return wish.contains("no-cache") ? Duration.ofSeconds(2) : PhotoReplies.GOOD;
    }

    private Photo photo(String id, ShownPeople shown, Duration oldest) {
        try {
            String who = viewer.person().map(SignedInPerson::objectId).orElse("");
            return photos.find(who, id, shown.together(id), oldest);
        } catch (RuntimeException e) {
            if (TokenProblem.in(e).isEmpty()) {
                throw e;
            }
            return Photo.none(Instant.now(), Duration.ZERO);
        }
    }

    private static void write(HttpServletResponse response, String contentType, byte[] picture) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
