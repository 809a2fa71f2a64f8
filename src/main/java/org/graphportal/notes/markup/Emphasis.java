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

    private Emphasis() {}

    static void apply(Element body) {
        SAME.forEach((other, name) -> body.select(other).tagName(name));
        for (Element styled : List.copyOf(body.select("[style]"))) {
            // A heading is bold by itself.
            if (!styled.tagName().matches("h[1-6]|strong|em|del|table|tr")) {
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
        Node edge = atStart ? element.firstChild() : element.lastChild();
        if (edge instanceof TextNode text) {
            String whole = text.getWholeText();
            String rest = atStart ? whole.replaceFirst("^[\\s\u00A0]+", "") : whole.replaceFirst("[\\s\u00A0]+$", "");
            if (rest.length() < whole.length()) {
                text.text(rest);
                put(element, new TextNode(" "), atStart);
            }
            if (rest.isEmpty()) {
                text.remove();
                moveOut(element, atStart);
            }
        } else if (edge instanceof Element line && line.nameIs("br")) {
            line.remove();
            put(element, line, atStart);
            moveOut(element, atStart);
        }
    }

    private static void put(Element element, Node node, boolean before) {
        if (before) {
            element.before(node);
        } else {
            element.after(node);
        }
    }
}
