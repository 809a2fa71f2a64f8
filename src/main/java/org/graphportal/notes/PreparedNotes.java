package org.graphportal.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.graphportal.web.Prepared;

/** Notes that a page has read and its frame will ask for in a moment. */
@ApplicationScoped
class PreparedNotes {

    private static final int MOST_CHARACTERS = 8 * 1024 * 1024;

    @Inject
    HttpServletRequest request;

    private final Prepared<String> notes = new Prepared<>(String::length, MOST_CHARACTERS);

    /** Keeps a note as HTML for a moment. */
    void keep(String id, String html) {
        notes.keep(request.getSession().getId(), id, html);
    }

    /** Hands a note out, once. */
    Optional<String> take(String id) {
        return notes.take(request.getSession().getId(), id);
    }
}
