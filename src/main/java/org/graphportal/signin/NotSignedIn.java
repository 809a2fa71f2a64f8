package org.graphportal.signin;

import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.graphportal.settings.Portal;
import org.graphportal.web.errors.ErrorPages;

/**
 * What somebody who is not signed in gets where a redirect to Entra ID would be lost: a script may not follow it to
 * another origin, and a form sent there would take what was typed along.
 */
public enum NotSignedIn {
    /** Jakarta Faces Ajax follows a redirect that stands in its own kind of answer (Faces 4.0 §13.4). */
    FACES_AJAX,
    /** A script that wants data: a problem document (RFC 9457). */
    SCRIPT,
    /** A form, an image or anything else that is no navigation: the error page. */
    OTHER;

    private static final Logger LOG = System.getLogger(NotSignedIn.class.getName());

    /** How many bytes of a script's request are read before its answer; whoever sends more has it logged. */
    private static final int READ = 65_536;

    /** Returns the kind of answer; empty for a navigation, which may go to Entra ID. */
    public static Optional<NotSignedIn> of(HttpServletRequest request) {
        if (request.getHeader("Faces-Request") != null) {
            return Optional.of(FACES_AJAX);
        }
        String mode = request.getHeader("Sec-Fetch-Mode");
        boolean navigation = "GET".equals(request.getMethod())
                && (mode == null || "navigate".equals(mode))
                && request.getHeader("X-Requested-With") == null;
        if (navigation) {
            return Optional.empty();
        }
        String accept = request.getHeader("Accept");
        return Optional.of(accept != null && accept.contains("json") ? SCRIPT : OTHER);
    }

    /** Answers the request. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Portal portal) throws IOException {
        switch (this) {
            case FACES_AJAX -> sendPartialResponse(request, response, portal);
            case SCRIPT -> sendProblem(request, response);
            case OTHER -> response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    AuthenticationStatus send(HttpServletRequest request, HttpMessageContext context, Portal portal) {
        try {
            answer(request, context.getResponse(), portal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** Answers when the mechanism cannot even start: a page, never a loop. */
    static AuthenticationStatus unavailable(HttpMessageContext context, Exception cause) {
        ErrorPages.note(context.getRequest(), cause);
        return refused(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** Answers with the error page of a status, before anybody asks who it is. */
    static AuthenticationStatus refused(HttpMessageContext context, int status) {
        try {
            context.getResponse().sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static void sendPartialResponse(HttpServletRequest request, HttpServletResponse response, Portal portal)
            throws IOException {
        // Faces sends a view's Ajax requests to the view's own address, which is the page to come back to.
        String view = ReturnTarget.checked(
                request.getRequestURI().substring(request.getContextPath().length()));
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + portal.baseUrl()
                        + SignInAddress.to(view) + "\"/></partial-response>");
    }

    private static void sendProblem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String correlationId = UUID.randomUUID().toString();
        LOG.log(
                Level.INFO,
                "A script without a session was answered with status 401, correlation id {0}",
                correlationId);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        // Undertow puts the error page in the place of an answer that is not complete, or after it while there is a
        // request to read.
        request.getInputStream().readNBytes(READ);
        try (PrintWriter writer = response.getWriter()) {
            writer.write(Json.createObjectBuilder()
                    .add("title", "Not signed in")
                    .add("status", HttpServletResponse.SC_UNAUTHORIZED)
                    .add("correlationId", correlationId)
                    .build()
                    .toString());
        }
    }
}
