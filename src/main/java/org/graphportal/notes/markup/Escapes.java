package org.graphportal.notes.markup;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps text from being taken for Markdown where the converter does not: at the beginning of a line, and about underscores.
 * Characters that no text has stand for others until the converter has written what it has to write.
 */
final class Escapes {

    private static final char ESCAPE = '\uE000';
    private static final char LINE = '\uE001';

    /** A new line in a cell. */
    static final String NEW_LINE = String.valueOf(LINE);

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern BEGINNING =
            Pattern.compile("^(\\s*)(#{1,6}(?=\\s|$)|[-+](?=\\s|$)|=+\\s*$|:?-+:?\\s*$|~~~|-{3,})");
    private static final Pattern NUMBER = Pattern.compile("^(\\s*\\d{1,9})([.)](?=\\s|$))");
    private static final Pattern UNDERSCORE = Pattern.compile("_(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])_");

    private Escapes() {}

    /** Takes the stand-ins out of what somebody has written, and the lines of the source. */
    static String clean(String text) {
        return BLANKS.matcher(without(text)).replaceAll(" ");
    }

    /** Cleans every text and attribute of what has been parsed: entities can name any character. */
    static void clean(Element body) {
        for (Element element : body.getAllElements()) {
            element.attributes().forEach(attribute -> attribute.setValue(clean(attribute.getValue())));
            boolean asItIs = element.closest("pre") != null;
            // No stream: elements without children have one list in common, which other threads touch.
            for (Node node : element.childNodes()) {
                if (node instanceof TextNode text) {
                    text.text(asItIs ? without(text.getWholeText()) : clean(text.getWholeText()));
                }
            }
        }
    }

    private static String without(String text) {
        return text.replace(NEW_LINE, "").replace(String.valueOf(ESCAPE), "");
    }

    static void apply(Element body) {
        for (TextNode text : body.nodeStream(TextNode.class).toList()) {
            if (text.parent().closest("pre, code") == null) {
                String whole = UNDERSCORE.matcher(text.getWholeText()).replaceAll(ESCAPE + "_");
                if (begins(text)) {
                    whole = BEGINNING.matcher(whole).replaceFirst("$1" + ESCAPE + "$2");
                    whole = NUMBER.matcher(whole).replaceFirst("$1" + ESCAPE + "$2");
                }
                // Before a link it would make a picture of it.
                boolean exclaims =
                        whole.endsWith("!") && text.nextSibling() instanceof Element next && next.nameIs("a");
                text.text(exclaims ? whole.substring(0, whole.length() - 1) + ESCAPE + "!" : whole);
            }
        }
    }

    /** Puts in the place of the stand-ins what they stand for. */
    static String resolve(String markdown) {
        return markdown.replace(ESCAPE, '\\').replace(NEW_LINE, "<br>");
    }

    /** Tells whether a text stands where a line of Markdown begins. */
    private static boolean begins(TextNode text) {
        Node node = text;
        while (node.previousSibling() == null && node.parent() instanceof Element parent && !parent.isBlock()) {
            node = parent;
        }
        Node before = node.previousSibling();
        return before == null
                || before instanceof Element element
                        && (element.isBlock() || Set.of("br", "input").contains(element.tagName()));
    }
}
