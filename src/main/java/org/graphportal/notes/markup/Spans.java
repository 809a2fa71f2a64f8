package org.graphportal.notes.markup;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Puts empty cells beside and below a cell that takes the place of several: Markdown's tables would lose their columns. */
final class Spans {

    private static final Pattern CELLS = Pattern.compile("\\d{1,3}");
    private static final int MOST_COLUMNS = 50;

    /** In a whole note, more than people have written: with more, a table stays as it is. */
    private int allowance = 2_000;

    /** Fills a table's rows. */
    void fill(List<Element> rows) {
        // How many rows further down the cell above reaches, by column.
        int[] reach = new int[MOST_COLUMNS];
        for (int at = 0; at < rows.size(); at++) {
            Element row = rows.get(at);
            int column = 0;
            for (Element cell : List.copyOf(row.children())) {
                column = below(reach, column, cell::before);
                int width = span(cell, "colspan", MOST_COLUMNS - column);
                Arrays.fill(reach, column, column + width, span(cell, "rowspan", rows.size() - at) - 1);
                for (int more = 1; more < width; more++) {
                    add(cell::after);
                }
                column += width;
            }
            below(reach, column, row::appendChild);
        }
    }

    /** Adds cells below those that reach down to this row, and returns the next free column. */
    private int below(int[] reach, int from, Consumer<Element> place) {
        int column = from;
        while (column < MOST_COLUMNS && reach[column] > 0) {
            reach[column]--;
            add(place);
            column++;
        }
        return column;
    }

    private void add(Consumer<Element> place) {
        if (allowance > 0) {
            allowance--;
            place.accept(new Element("td"));
        }
    }

    private static int span(Element cell, String attribute, int most) {
        String cells = cell.attr(attribute);
        return Math.min(CELLS.matcher(cells).matches() ? Math.max(1, Integer.parseInt(cells)) : 1, most);
    }
}
