package org.graphportal.standin.graph.notes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.standin.graph.protocol.GraphRefused;
import org.graphportal.standin.graph.protocol.Query;

/** Which pages are wanted, and in what order (Graph: Get OneNote content and structure). */
final class PageQuery {

    private static final Pattern FILTER =
            Pattern.compile("contains\\( *(tolower\\( *title *\\)|title) *, *'((?:[^']|'')*)' *\\)");

    private final Optional<Matcher> filter;
    private final Comparator<NotePage> order;

    /**
     * Reads the options.
     *
     * @throws GraphRefused if they are not understood
     */
    PageQuery(Query query) {
        filter = query.text("filter").map(PageQuery::filter);
        order = order(query.text("orderby").orElse("lastModifiedDateTime desc"));
    }

    List<NotePage> of(List<NotePage> pages) {
        return pages.stream().filter(this::admits).sorted(order).toList();
    }

    /** Comparisons tell capitals from small letters, unless the filter does not want it. */
    private boolean admits(NotePage page) {
        return filter.map(contains -> {
                    String text = contains.group(2).replace("''", "'");
                    boolean small = contains.group(1).startsWith("tolower");
                    return (small ? page.title().toLowerCase(Locale.ROOT) : page.title()).contains(text);
                })
                .orElse(true);
    }

    private static Matcher filter(String text) {
        Matcher filter = FILTER.matcher(text.trim());
        if (!filter.matches()) {
            throw new GraphRefused(400, "20128", "There is a syntax error in the filter.");
        }
        return filter;
    }

    private static Comparator<NotePage> order(String text) {
        Comparator<NotePage> byTime = Comparator.comparing(NotePage::time);
        Comparator<NotePage> byTitle = Comparator.comparing(NotePage::title);
        return switch (text.trim()) {
            case "lastModifiedDateTime desc" -> byTime.reversed();
            case "lastModifiedDateTime", "lastModifiedDateTime asc" -> byTime;
            case "title", "title asc" -> byTitle;
            case "title desc" -> byTitle.reversed();
            default -> throw new GraphRefused(400, "20143", "The OData query is invalid.");
        };
    }
}
