package org.graphportal.notes.markup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graphportal.settings.Portal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts a note into plain HTML: in the order in which it is read, with links in the place of files and videos, with pictures by
 * our own addresses, and with lists of to-dos. What comes out is as harmful as what went in.
 */
final class Arrangement {

    /** Deeper than any note; what stands deeper moves up. */
    private static final int DEEPEST = 60;

    private static final String NO_CONTENT =
            "head, script, style, link, meta, base, title, template, noscript, svg, math,"
                    + " frame, frameset, applet, textarea, select, input, button, audio, video, canvas";

    /** OneNote writes XHTML, where these can end themselves. In HTML all that follows would belong to them. */
    private static final Pattern SELF_CLOSED = Pattern.compile(
            "<(iframe|object|embed)((?:\\s++[\\w:-]++(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'))?+)*+)\\s*+/>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACE = Pattern.compile("(?:^|;)\\s*(top|left)\\s*:\\s*(-?\\d{1,6})");

    private final Portal portal;

    private Arrangement(Portal portal) {
        this.portal = portal;
    }

    /**
     * Arranges a note.
     *
     * @param html as Graph gave it
     * @throws TooMuchMarkup if there is too much of it
     */
    static Document of(String html, Portal portal) {
        TooMuchMarkup.check(html);
        Document document = Jsoup.parse(SELF_CLOSED.matcher(html).replaceAll("<$1$2></$1>"));
        document.outputSettings().prettyPrint(false);
        new Arrangement(portal).arrange(document.body());
        return document;
    }

    private void arrange(Element body) {
        body.select(NO_CONTENT).remove();
        List.copyOf(body.getAllElements()).forEach(Arrangement::removeWhatIsNoText);
        flatten(body);
        sort(body);
        body.select("iframe, embed").forEach(this::video);
        body.select("object").forEach(this::file);
        body.select("img").forEach(this::picture);
        ToDos.mark(body);
        body.select("p[style~=(?i)Consolas|Courier], span[style~=(?i)Consolas|Courier]").stream()
                .filter(element -> element.select("img, input, code").isEmpty())
                .forEach(Arrangement::code);
    }

    private static void removeWhatIsNoText(Element element) {
        // No stream of them: elements without children have one list in common, which other threads touch.
        for (Node node : List.copyOf(element.childNodes())) {
            if (node.nodeName().startsWith("#") && !(node instanceof TextNode)) {
                node.remove();
            }
        }
    }

    /** The parts of a page stand where people have put them, in whatever order OneNote has kept them. */
    private static void sort(Element body) {
        List<Element> parts = List.copyOf(body.children());
        if (parts.size() > 1
                && parts.stream().allMatch(part -> part.attr("style").contains("absolute"))) {
            parts.stream()
                    .sorted(Comparator.<Element>comparingInt(part -> place(part, "top"))
                            .thenComparingInt(part -> place(part, "left")))
                    .forEach(body::appendChild);
        }
    }

    private static int place(Element part, String side) {
        Matcher place = PLACE.matcher(part.attr("style"));
        while (place.find()) {
            if (place.group(1).equals(side)) {
                return Integer.parseInt(place.group(2));
            }
        }
        return 0;
    }

    private static void flatten(Element body) {
        List<Element> deep = body.getAllElements().stream()
                .filter(element -> element.childrenSize() > 0 && depth(element) > DEEPEST)
                .toList();
        deep.forEach(Element::unwrap);
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element above = element.parent(); above != null && depth <= DEEPEST; above = above.parent()) {
            depth++;
        }
        return depth;
    }

    private void video(Element frame) {
        String address = Stream.of("data-original-src", "src")
                .map(frame::attr)
                .filter(Links::leadsElsewhere)
                .findFirst()
                .orElse("");
        replace(frame, address.isEmpty() ? Optional.empty() : Optional.of(link(address, address)));
    }

    private void file(Element object) {
        String name = object.attr("data-attachment").strip();
        Optional<String> id = ResourceAddress.id(object.attr("data"), portal);
        while (object.childNodeSize() > 0) {
            object.after(object.lastChild());
        }
        String shown = name.isEmpty() ? "file" : name;
        replace(
                object,
                id.isPresent()
                        ? Optional.of(link(ResourceAddress.ours(id.get(), shown), shown))
                        : Optional.of(name).filter(text -> !text.isEmpty()).map(TextNode::new));
    }

    private void picture(Element image) {
        String alt = image.attr("alt").strip();
        Optional<String> id = Stream.of("src", "data-fullres-src")
                .flatMap(attribute -> ResourceAddress.id(image.attr(attribute), portal).stream())
                .findFirst();
        Optional<Element> shown = id.map(known -> new Element("img")
                .attr("src", ResourceAddress.ours(known))
                .attr("alt", alt)
                .attr("width", image.attr("width"))
                .attr("height", image.attr("height")));
        // Whatever it links to, a picture in a link stays one.
        replace(
                image,
                shown.isEmpty()
                        ? Optional.of(alt).filter(text -> !text.isEmpty()).map(TextNode::new)
                        : shown.map(picture -> image.closest("a") == null
                                ? new Element("a")
                                        .attr("href", picture.attr("src"))
                                        .appendChild(picture)
                                : picture));
        if (image.hasAttr("data-tag") && shown.isPresent()) {
            shown.get().attr("data-tag", image.attr("data-tag"));
        }
    }

    private static Element link(String address, String text) {
        return new Element("a").attr("href", address).text(text);
    }

    /** Files stand between paragraphs, without one of their own. */
    private static void replace(Element element, Optional<? extends Node> by) {
        if (by.isEmpty()) {
            element.remove();
        } else if (element.parent() != null && element.parent().nameIs("p")
                || element.parent() != null && !element.parent().isBlock()) {
            element.replaceWith(by.get());
        } else {
            element.replaceWith(new Element("p").appendChild(by.get()));
        }
    }

    private static void code(Element element) {
        Element code = new Element("code");
        List.copyOf(element.childNodes()).forEach(code::appendChild);
        element.appendChild(code);
    }
}
