package org.graphportal.queries;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.graphportal.graph.Answer;
import org.graphportal.settings.query.GraphQuery;

/** The picture that a query's answer is; pages cannot hold it, since only this site may be a source of pictures. */
@WebServlet({PictureServlet.CONFIGURED, PictureServlet.FREE})
public class PictureServlet extends HttpServlet {

    static final String CONFIGURED = "/my/query-picture";
    static final String FREE = "/my/explorer-picture";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Questions questions;

    @Inject
    private transient QueryRun run;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Answer<byte[]>> picture = question(request).flatMap(run::picture);
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(picture.get().contentType());
        response.setContentLength(picture.get().body().length);
        response.getOutputStream().write(picture.get().body());
    }

    private Optional<Question> question(HttpServletRequest request) {
        if (FREE.equals(request.getServletPath())) {
            return questions.mayExplore(request) ? questions.free(request) : Optional.empty();
        }
        return questions.named(request).filter(GraphQuery::usable).map(questions::of);
    }
}
