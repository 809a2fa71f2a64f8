package org.graphportal.queries;

import java.util.Locale;
import org.graphportal.graph.Answer;
import org.graphportal.queries.answer.Content;

/**
 * An answer and how it came about, for the pages.
 *
 * @param content what it says
 * @param answer the answer as it came
 * @param curl the call as a command
 * @param next names the next page, null when there is none to go to
 * @param startedOver whether a further page was asked for that nobody knows any more
 */
public record Result(Content content, Answer<byte[]> answer, String curl, String next, boolean startedOver) {

    /** Returns the word for how it is shown. */
    public String kind() {
        return content.kind().name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether Graph has named a next page that is none of Graph's. */
    public boolean nextElsewhere() {
        return content.nextLink() != null && next == null;
    }
}
