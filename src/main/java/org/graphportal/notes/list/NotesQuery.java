package org.graphportal.notes.list;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.graphportal.encoding.Percent;

/**
 * Which notes are wanted.
 *
 * @param term what their titles contain, empty for all notes
 */
public record NotesQuery(String term) {

    private static final int LONGEST = 100;
    private static final int SIZE = 20;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    /** Reads a page's address. */
    static NotesQuery of(HttpServletRequest request) {
        String typed = request.getParameter("q");
        return new NotesQuery(typed == null ? "" : term(typed));
    }

    /** Returns what is looked for: on one line, and not too long. */
    static String term(String typed) {
        String term = INVISIBLE.matcher(typed).replaceAll(" ").trim().replaceAll("\\s+", " ");
        int characters = term.codePointCount(0, term.length());
        return characters <= LONGEST
                ? term
                : term.substring(0, term.offsetByCodePoints(0, LONGEST)).trim();
    }

    /** Returns the query of a page's address. */
    public String parameters() {
        return term.isEmpty() ? "" : "q=" + Percent.encoded(term);
    }

    /** Returns the address of the first page (Graph v1.0: List onenotePages), the notes changed last first. */
    URI address(URI root) {
        String filter = term.isEmpty() ? "" : "&$filter=" + Percent.encoded(contains());
        return URI.create(root + "/me/onenote/pages?$select=id,title,lastModifiedDateTime&$top=" + SIZE
                + "&$expand=parentNotebook($select=displayName),parentSection($select=displayName)"
                + "&$orderby=lastModifiedDateTime%20desc" + filter);
    }

    /** OData 4.01, URL Conventions §5.1.1.14.1: an apostrophe is written twice, and nothing else can end a text. */
    private String contains() {
        return "contains(tolower(title),'" + term.toLowerCase(Locale.ROOT).replace("'", "''") + "')";
    }
}
