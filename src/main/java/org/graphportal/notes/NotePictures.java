package org.graphportal.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.transport.ClickBudget;
import org.graphportal.notes.markup.NoteView;
import org.graphportal.token.TokenProblem;

/**
 * Writes a note with its pictures in it, one after the other, so that never more than one is in memory. What is too much, or
 * does not come, stays a link to the picture.
 */
@ApplicationScoped
class NotePictures {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST = 50;
    private static final int MOST_BYTES = 16 * 1024 * 1024;
    private static final Set<GraphProblem.Kind> OVERLOADED =
            Set.of(GraphProblem.Kind.BUSY, GraphProblem.Kind.UNREACHABLE);

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    ClickBudget budget;

    /** What may still be fetched for a note. */
    private static final class Allowance {

        private final Instant end = Instant.now().plus(LONGEST);
        private int pictures = MOST;
        private int bytes = MOST_BYTES;

        boolean isLeft() {
            return pictures > 0 && bytes > 0 && Instant.now().isBefore(end);
        }

        boolean covers(Picture picture) {
            pictures--;
            bytes -= picture.bytes().length;
            return bytes >= 0;
        }
    }

    /**
     * Writes.
     *
     * @param html what {@link NoteView} has made
     */
    void write(String html, OutputStream out) throws IOException {
        Matcher picture = NoteView.PICTURE.matcher(html);
        Allowance allowance = new Allowance();
        int written = 0;
        while (picture.find()) {
            write(html, written, picture.start(), out);
            out.flush();
            Optional<Picture> found = allowance.isLeft()
                    ? fetch(picture.group(1), allowance).filter(allowance::covers)
                    : Optional.empty();
            out.write("<img".getBytes(StandardCharsets.US_ASCII));
            if (found.isPresent()) {
                write(found.get(), out);
            }
            written = picture.end();
        }
        write(html, written, html.length(), out);
    }

    private Optional<Picture> fetch(String id, Allowance allowance) {
        try {
            budget.restart();
            return Picture.of(graph.noteResource(id).body());
        } catch (RuntimeException e) {
            // Logged where it arose.
            Optional<GraphProblem> problem = GraphProblem.in(e);
            if (problem.isEmpty() && TokenProblem.in(e).isEmpty()) {
                throw e;
            }
            if (problem.filter(failed -> !OVERLOADED.contains(failed.getKind())).isEmpty()) {
                allowance.pictures = 0;
            }
            return Optional.empty();
        }
    }

    private static void write(Picture picture, OutputStream out) throws IOException {
        out.write((" src=\"data:" + picture.type() + ";base64,").getBytes(StandardCharsets.US_ASCII));
        out.write(Base64.getEncoder().encode(picture.bytes()));
        out.write('"');
    }

    private static void write(String html, int from, int to, OutputStream out) throws IOException {
        out.write(html.substring(from, to).getBytes(StandardCharsets.UTF_8));
    }
}
