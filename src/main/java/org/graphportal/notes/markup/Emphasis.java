package org.graphportal.notes.markup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Turns the styles of spans and paragraphs into elements, as Markdown knows nothing of styles. */
final class Emphasis {

    private static final Map<String, Pattern> STYLES = Map.of(
            "strong", Pattern.compile("(?i)font-weight\\s*:\\s*(bold|[6-9]00)"),
            "em", Pattern.compile("(?i)font-style\\s*:\\s*(italic|oblique)"),
            "del", Pattern.compile("(?i)text-decoration[^;]*line-through"));

    private static final Map<String, String> SAME =
            Map.of("b", "strong", "i", "em", "cite", "em", "s", "del", "strike", "del");

    private static final List<String> ELEMENTS = List.of("strong", "em", "del");

    /** Longer than any style that OneNote writes. */
    private static final int LONGEST = 2_000;

    private Emphasis() {}

    static void apply(Element body) {
        SAME.forEach((other, name) -> body.select(other).tagName(name));
        for (Element styled : List.copyOf(body.select("[style]"))) {
            // A heading is bold by itself.
            if (styled.attr("style").length() <= LONGEST
                    && !styled.tagName().matches("h[1-6]|strong|em|del|table|tr")) {
                ELEMENTS.stream()
                        .filter(name ->
                                STYLES.get(name).matcher(styled.attr("style")).find())
                        .forEach(name -> wrap(styled, name));
            }
        }
        body.select("span, font, u, ins, small, big, mark").unwrap();
        ELEMENTS.forEach(name -> {
            body.select(name + " " + name).unwrap();
            body.select("h1 strong, h2 strong, h3 strong, h4 strong, h5 strong, h6 strong, th strong")
                    .unwrap();
            List.copyOf(body.select(name)).forEach(Emphasis::join);
            List.copyOf(body.select(name)).forEach(Emphasis::trim);
        });
    }

    /** Puts the content of an element into another one; that of a block with blocks in it stays as it is. */
    private static void wrap(Element styled, String name) {
        boolean holdsBlocks = styled.children().stream().anyMatch(Element::isBlock);
        if (!holdsBlocks) {
            Element inner = new Element(name);
            List.copyOf(styled.childNodes()).forEach(inner::appendChild);
            styled.appendChild(inner);
        }
    }

    /** What is emphasised twice in a row is emphasised once. */
    private static void join(Element element) {
        if (element.previousSibling() instanceof Element before && before.nameIs(element.tagName())) {
            List.copyOf(element.childNodes()).forEach(before::appendChild);
            element.remove();
        }
    }

    /** CommonMark 0.31 §6.2: the marks stand next to words, so blanks move out, and breaks too. */
    private static void trim(Element element) {
        moveOut(element, true);
        moveOut(element, false);
        if (element.text().isBlank() && element.select("img").isEmpty()) {
            element.unwrap();
        }
    }

    private static void moveOut(Element element, boolean atStart) {
        while (movesOut(atStart ? element.firstChild() : element.lastChild(), element, atStart)) {
            // The next one may be blank too.
        }
    }

    /** Moves what is at an edge; tells whether something else is there now. */
    private static boolean movesOut(Node edge, Element element, boolean atStart) {
        if (edge instanceof Element line && line.nameIs("br")) {
            line.remove();
            put(element, line, atStart);
            return true;
        }
        if (!(edge instanceof TextNode text)) {
            return false;
        }
        String whole = text.getWholeText().replace('\u00A0', ' ');
        int blanks = atStart
                ? whole.length() - whole.stripLeading().length()
                : whole.length() - whole.stripTrailing().length();
        if (blanks > 0) {
            text.text(
                    atStart
                            ? text.getWholeText().substring(blanks)
                            : text.getWholeText().substring(0, whole.length() - blanks));
            put(element, new TextNode(" "), atStart);
        }
        if (text.getWholeText().isEmpty()) {
            text.remove();
            return true;
        }
        return false;
    }

    private static void put(Element element, Node node, boolean before) {
        if (before) {
            element.before(node);
        } else {
            element.after(node);
        }
    }
}
