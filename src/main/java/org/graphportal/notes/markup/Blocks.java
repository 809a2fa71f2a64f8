package org.graphportal.notes.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gives a note the blocks that Markdown knows: paragraphs, lists without paragraphs in them, tables with a heading. */
final class Blocks {

    private static final String BLOCKS = "p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre";

    /** All others are like a {@code div}. */
    private static final Set<String> KNOWN =
            Set.of(("p h1 h2 h3 h4 h5 h6 ul ol li pre blockquote hr table caption thead tbody"
                            + " tfoot colgroup col tr th td ins del")
                    .split(" "));

    private Blocks() {}

    static void apply(Element body) {
        Spans spans = new Spans();
        body.select("table").forEach(table -> table(table, spans));
        body.select("li > p:first-child").unwrap();
        List<Element> parts = new ArrayList<>(body.children().select("*").stream()
                .filter(element -> element.isBlock() && !KNOWN.contains(element.normalName()))
                .toList());
        // Those inside before those around them.
        Collections.reverse(parts);
        parts.forEach(part -> {
            paragraphs(part);
            part.unwrap();
        });
        paragraphs(body);
    }

    /** Puts what stands between blocks into paragraphs. */
    private static void paragraphs(Element part) {
        Element paragraph = null;
        for (Node node : List.copyOf(part.childNodes())) {
            boolean block = node instanceof Element element && element.isBlock();
            boolean nothing = node instanceof TextNode text && text.isBlank()
                    || node instanceof Element line && line.nameIs("br");
            if (block || paragraph == null && nothing) {
                paragraph = null;
            } else {
                if (paragraph == null) {
                    paragraph = new Element("p");
                    node.before(paragraph);
                }
                paragraph.appendChild(node);
            }
        }
    }

    private static void table(Element table, Spans spans) {
        List<Element> rows = table.select("tr");
        if (table.closest("td, th") != null || rows.isEmpty()) {
            return;
        }
        table.select("> caption").forEach(caption -> table.before(caption.tagName("p")));
        table.select("table table").forEach(inner -> inner.replaceWith(new TextNode(inner.text())));
        table.select("td, th").forEach(Blocks::cell);
        spans.fill(table.select("tr"));
        rows.get(0).select("td").tagName("th");
    }

    /** A cell has one line. */
    private static void cell(Element cell) {
        cell.select("br").forEach(line -> line.replaceWith(new TextNode(Escapes.NEW_LINE)));
        cell.select(BLOCKS).stream()
                .filter(block -> block.previousElementSibling() != null)
                .forEach(block -> block.before(new TextNode(Escapes.NEW_LINE)));
        cell.select(BLOCKS + ", ul, ol").unwrap();
    }
}
