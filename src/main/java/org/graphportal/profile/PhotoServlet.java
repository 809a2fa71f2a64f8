package org.graphportal.profile;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.Answer;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.Initials;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.signin.CurrentPerson;
import org.graphportal.token.TokenProblem;
import org.graphportal.web.PictureTypes;

/** The photo of the signed-in person, or their initials: most people have no photo. */
@WebServlet("/my/photo")
public class PhotoServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String SIZE = "240x240";

    @Inject
    @RestClient
    private transient GraphClient graph;

    @Inject
    private transient CurrentPerson person;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Answer<byte[]> photo = graph.photo(SIZE);
            Optional<String> type = PictureTypes.harmless(photo.contentType());
            if (type.isPresent() && photo.body().length > 0) {
                write(response, type.get(), photo.body());
                return;
            }
        } catch (RuntimeException e) {
            // Logged where it arose. A missing picture is no reason to bother anyone.
            if (GraphProblem.in(e).isEmpty() && TokenProblem.in(e).isEmpty()) {
                throw e;
            }
        }
        write(response, "image/svg+xml", Initials.svg(person.getName()).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, String contentType, byte[] picture) throws IOException {
        response.setContentType(contentType);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
