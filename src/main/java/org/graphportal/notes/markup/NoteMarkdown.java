package org.graphportal.notes.markup;

import com.vladsch.flexmark.html2md.converter.ExtensionConversion;
import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRenderer;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRendererHandler;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.format.TableFormatOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.graphportal.settings.Portal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A note as Markdown: CommonMark with the tables, boxes and struck words of GitHub. */
public final class NoteMarkdown {

    /** By itself the converter puts a blank after each of them, even before a comma. */
    private static final Map<String, String> MARKS = Map.of("strong", "**", "em", "*", "del", "~~");

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
                    .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                    .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                    .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
                    .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
                    .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-')
                    .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "---")
                    .set(FlexmarkHtmlConverter.EXT_INLINE_SUB, ExtensionConversion.HTML)
                    .set(FlexmarkHtmlConverter.EXT_INLINE_SUP, ExtensionConversion.HTML)
                    .set(TableFormatOptions.FORMAT_TABLE_ADJUST_COLUMN_WIDTH, false)
                    .set(TableFormatOptions.FORMAT_TABLE_APPLY_COLUMN_ALIGNMENT, false))
            .htmlNodeRendererFactory(options -> renderer())
            .build();

    private NoteMarkdown() {}

    /**
     * Returns the note with its title as the first heading.
     *
     * @param title empty for none
     * @param html as Graph gave it
     * @throws TooMuchMarkup if there is too much of it
     */
    public static String of(String title, String html, Portal portal) {
        Element body = Arrangement.of(Escapes.clean(html), portal).body();
        Blocks.apply(body);
        if (!title.isBlank()) {
            body.prependElement("h1").text(Escapes.clean(title));
        }
        Emphasis.apply(body);
        body.select("li[" + ToDos.DONE + "]").forEach(NoteMarkdown::box);
        body.select("a").forEach(link -> link(link, portal));
        Escapes.apply(body);
        String markdown = Escapes.resolve(CONVERTER.convert(body.html()));
        // Two blanks at the end of a line are a new line, but not before an empty one.
        return markdown.replaceAll("(?m)(?<=\\S) ?$|[ \\t]+(?=\\n(\\n|$))", "").strip() + "\n";
    }

    private static HtmlNodeRenderer renderer() {
        return () -> MARKS.entrySet().stream()
                .map(mark -> new HtmlNodeRendererHandler<>(mark.getKey(), Element.class, (element, context, out) -> {
                    out.append(mark.getValue());
                    context.renderChildren(element, false, null);
                    out.append(mark.getValue());
                }))
                .collect(Collectors.<HtmlNodeRendererHandler<?>>toSet());
    }

    private static void box(Element entry) {
        Element box = new Element("input").attr("type", "checkbox");
        entry.prependChild("true".equals(entry.attr(ToDos.DONE)) ? box.attr("checked", "") : box);
    }

    /** Pictures are links too: whatever shows the file is not signed in here. */
    private static void link(Element link, Portal portal) {
        String address = link.attr("href");
        for (Element picture : List.copyOf(link.select("img"))) {
            String alt = picture.attr("alt");
            picture.replaceWith(new TextNode(alt.isBlank() ? "picture" : alt));
        }
        if (address.startsWith(ResourceAddress.OURS)) {
            link.attr("href", portal.baseUrl() + "/my/" + address);
        } else if (!Links.leadsElsewhere(address)) {
            link.unwrap();
        }
    }
}
