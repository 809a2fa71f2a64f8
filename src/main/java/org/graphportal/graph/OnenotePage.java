package org.graphportal.graph;

/**
 * A page in OneNote (Graph v1.0: onenotePage resource type). Every property may be null.
 *
 * @param id with an exclamation mark in it
 * @param title empty where nobody has given one
 * @param lastModifiedDateTime as Graph writes it
 * @param links where it can be opened
 * @param parentNotebook the notebook
 * @param parentSection the section of the notebook
 */
public record OnenotePage(
        String id,
        String title,
        String lastModifiedDateTime,
        Links links,
        Parent parentNotebook,
        Parent parentSection) {

    /**
     * What a page is in (Graph v1.0: notebook, onenoteSection resource types).
     *
     * @param displayName its name
     */
    public record Parent(String displayName) {}

    /**
     * Where a page can be opened (Graph v1.0: pageLinks resource type).
     *
     * @param oneNoteWebUrl in a browser
     */
    public record Links(Link oneNoteWebUrl) {}

    /**
     * An address (Graph v1.0: externalLink resource type).
     *
     * @param href whatever Graph says
     */
    public record Link(String href) {}
}
