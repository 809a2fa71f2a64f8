package org.graphportal.notes.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Leaves of a note the elements and attributes that have a place in Markdown. Whatever else the converter knows, it would
 * write as HTML, with what somebody has put into the attributes.
 */
final class KnownMarkup {

    private static final Set<String> ELEMENTS = Set.of(("p br hr h1 h2 h3 h4 h5 h6 blockquote pre ul ol li"
                    + " table thead tbody tfoot tr th td strong em del sub sup code a input")
            .split(" "));

    private static final Set<String> WORDS = Set.of("strong", "em", "del", "sub", "sup", "code", "a");

    private static final Pattern START = Pattern.compile("\\d{1,4}");

    private KnownMarkup() {}

    /** Returns what is left, read once more: the tree that the converter is going to see, with no two texts in a row. */
    static Element of(Element body) {
        List<Element> elements = new ArrayList<>(body.children().select("*"));
        // Those inside before those around them.
        Collections.reverse(elements);
        elements.forEach(KnownMarkup::reduce);
        return read(read(body.html()).html());
    }

    private static Element read(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        document.body().select("code + code").forEach(KnownMarkup::join);
        // A line with nothing but a tag would begin a block of HTML (CommonMark 0.31 §4.6).
        document.body().select("sub, sup").stream()
                .filter(element -> element.childNodeSize() != 1 || !(element.firstChild() instanceof TextNode))
                .forEach(Element::unwrap);
        return document.body();
    }

    private static void reduce(Element element) {
        String name = element.normalName();
        if (!ELEMENTS.contains(name) || WORDS.contains(name) && isBlank(element)) {
            element.unwrap();
        } else if (name.equals("pre")) {
            clear(element).text(element.wholeText());
        } else if (name.equals("code")) {
            clear(element).text(element.text());
        } else if (!name.equals("input")) {
            clear(element);
        }
    }

    private static boolean isBlank(Element element) {
        return element.text().replace('\u00A0', ' ').isBlank();
    }

    private static Element clear(Element element) {
        String address = element.attr("href");
        String start = element.attr("start");
        element.clearAttributes();
        if (element.nameIs("a")) {
            element.attr("href", address);
        } else if (element.nameIs("ol") && START.matcher(start).matches()) {
            element.attr("start", start);
        }
        return element;
    }

    /** Two in a row have marks between them that would end neither. */
    private static void join(Element code) {
        if (code.previousSibling() instanceof Element before && before.nameIs("code")) {
            before.text(before.wholeText() + code.wholeText());
            code.remove();
        }
    }
}
