package org.graphportal.notes.markup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** To-dos (Graph: Use note tags in OneNote): paragraphs and entries of lists with a box that is ticked or not. */
final class ToDos {

    /** The attribute of an entry that says whether it is done. */
    static final String DONE = "data-done";

    /** Elements with no place for a text of their own. */
    private static final Set<String> TEXTLESS =
            Set.of("img", "br", "hr", "ul", "ol", "table", "thead", "tbody", "tfoot", "tr");

    private ToDos() {}

    /** Makes lists of paragraphs with a box, and puts {@link #DONE} on each entry that has one. */
    static void mark(Element body) {
        body.select("[" + DONE + "]").removeAttr(DONE);
        for (Element tagged : List.copyOf(body.select("[data-tag]"))) {
            done(tagged.attr("data-tag")).ifPresent(done -> entry(tagged).attr(DONE, done.toString()));
        }
    }

    /**
     * Reads the tags of an element, which are separated by commas: those with a box begin with {@code to-do}, those done end
     * with {@code :completed}.
     *
     * @return empty when none has a box
     */
    static Optional<Boolean> done(String tags) {
        for (String listed : tags.split(",")) {
            String tag = listed.strip();
            if (tag.startsWith("to-do")) {
                return Optional.of(tag.endsWith(":completed"));
            }
        }
        return Optional.empty();
    }

    /** Puts a drawn box before each of these, where no list can have one. */
    static void draw(List<Element> entries) {
        for (Element entry : entries) {
            TextNode box = new TextNode("true".equals(entry.attr(DONE)) ? "\u2611 " : "\u2610 ");
            entry.removeAttr(DONE);
            if (TEXTLESS.contains(entry.normalName())) {
                entry.before(box);
            } else {
                entry.prependChild(box);
            }
        }
    }

    /** Returns the list entry that the tagged element is, is in, or becomes. */
    private static Element entry(Element tagged) {
        Element entry = tagged.closest("li");
        if (entry != null) {
            return entry;
        }
        Element block = tagged.closest("p, td, th, h1, h2, h3, h4, h5, h6, div");
        if (block == null || !block.nameIs("p")) {
            return tagged;
        }
        Element list = listBefore(block).orElseGet(() -> {
            Element fresh = new Element("ul").attr("data-to-dos", "");
            block.before(fresh);
            return fresh;
        });
        block.remove();
        Element fresh = new Element("li");
        List.copyOf(block.childNodes()).forEach(fresh::appendChild);
        list.appendChild(fresh);
        return fresh;
    }

    private static Optional<Element> listBefore(Element block) {
        Node before = block.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before instanceof Element list && list.hasAttr("data-to-dos") ? Optional.of(list) : Optional.empty();
    }
}
