package org.graphportal.queries.answer;

import java.util.List;

/**
 * What an answer says.
 *
 * @param kind how it is shown
 * @param columns of a table
 * @param rows of a table, each with a cell for each column
 * @param facts of a card
 * @param left how many rows or facts more the answer has than are here
 * @param text of a text
 * @param json the JSON as HTML, null where it is none
 * @param nextLink address of the next page, null when there is none
 */
public record Content(
        Kind kind,
        List<Column> columns,
        List<List<Cell>> rows,
        List<Fact> facts,
        int left,
        String text,
        String json,
        String nextLink) {

    /** How an answer is shown. */
    public enum Kind {
        /** Things of a kind. */
        TABLE,
        /** A collection without anything in it. */
        EMPTY,
        /** One thing. */
        CARD,
        /** A picture, which {@code /my/query-picture} serves. */
        PICTURE,
        /** A text or a number. */
        TEXT,
        /** Graph refuses the question and says why. */
        REFUSED,
        /** Something that no page can show. */
        OTHER
    }

    static Content of(Kind kind) {
        return new Content(kind, List.of(), List.of(), List.of(), 0, null, null, null);
    }

    Content withText(String said) {
        return new Content(kind, columns, rows, facts, left, said, json, nextLink);
    }

    Content withJson(String html) {
        return new Content(kind, columns, rows, facts, left, text, html, nextLink);
    }
}
