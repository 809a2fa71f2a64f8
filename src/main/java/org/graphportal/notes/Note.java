package org.graphportal.notes;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.graphportal.graph.OnenotePage;

/**
 * A page in OneNote, as people know it.
 *
 * @param id by which addresses name it
 * @param title empty where nobody has given one
 * @param notebook name of the notebook, empty where Graph does not say
 * @param section name of the section, empty where Graph does not say
 * @param changed when it was last changed, null where Graph does not say
 * @param web address at which it can be opened in OneNote, null where Graph does not say
 */
public record Note(String id, String title, String notebook, String section, Instant changed, String web) {

    /** Returns a page as Graph lists it. */
    public static Note of(OnenotePage page) {
        return of(page.id(), page);
    }

    /** Returns the page that was asked for by an id, whatever the answer calls it. */
    static Note of(String id, OnenotePage page) {
        return new Note(
                id,
                page.title() == null ? "" : page.title().strip(),
                name(page.parentNotebook()),
                name(page.parentSection()),
                moment(page.lastModifiedDateTime()),
                web(page.links()));
    }

    private static String name(OnenotePage.Parent parent) {
        return parent == null || parent.displayName() == null ? "" : parent.displayName();
    }

    private static Instant moment(String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String web(OnenotePage.Links links) {
        if (links == null
                || links.oneNoteWebUrl() == null
                || links.oneNoteWebUrl().href() == null) {
            return null;
        }
        try {
            URI address = new URI(links.oneNoteWebUrl().href());
            return "https".equals(address.getScheme()) && address.getHost() != null ? address.toString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
