package org.graphportal.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.graphportal.graph.GraphClient;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.graph.transport.ClickBudget;
import org.graphportal.notes.markup.NoteMarkdown;
import org.graphportal.notes.markup.NoteView;
import org.graphportal.settings.Portal;

/** Fetches what stands in a note, in the name of the person whose request this is, and makes of it what is wanted. */
@ApplicationScoped
class NoteReader {

    /** What is made of a note takes up to a hundred times its size for a moment, and seconds where it means harm. */
    private static final int LARGE = 32 * 1024;

    private static final int LARGE_AT_ONCE = 2;

    @Inject
    @RestClient
    GraphClient graph;

    @Inject
    ClickBudget budget;

    @Inject
    Portal portal;

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    /**
     * Returns the note as HTML that can do nothing.
     *
     * @throws GraphProblem when there is none, or when too many are read at once
     * @throws org.graphportal.token.TokenProblem when there is no token for it
     */
    String view(String id) {
        return made(id, html -> NoteView.of(html, portal));
    }

    /**
     * Returns the note as Markdown.
     *
     * @throws GraphProblem when there is none, or when too many are read at once
     * @throws org.graphportal.token.TokenProblem when there is no token for it
     */
    String markdown(Note note) {
        return made(note.id(), html -> NoteMarkdown.of(note.title(), html, portal));
    }

    private String made(String id, Function<String, String> maker) {
        return inTurn(graph.noteContent(id).text(), maker);
    }

    /**
     * Makes it at once where it is small, otherwise when others are done.
     *
     * @throws GraphProblem when that takes longer than a click may
     */
    String inTurn(String html, Function<String, String> maker) {
        if (html.length() <= LARGE) {
            return maker.apply(html);
        }
        enter();
        try {
            return maker.apply(html);
        } finally {
            large.release();
        }
    }

    private void enter() {
        try {
            if (!large.tryAcquire(budget.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw GraphProblem.portalBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw GraphProblem.portalBusy();
        }
    }
}
