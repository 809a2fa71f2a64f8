package org.graphportal.notes.markup;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRenderer;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRendererHandler;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.format.TableFormatOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.graphportal.settings.Portal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A note as Markdown: CommonMark with the tables, boxes and struck words of GitHub. */
public final class NoteMarkdown {

    /** By itself the converter puts a blank after each of them, even before a comma. */
    private static final Map<String, String> MARKS =
            Map.of("strong", "**", "em", "*", "del", "~~", "sub", "<sub>", "sup", "<sup>");

    private static final Pattern TICKS = Pattern.compile("`+");

    private static final FlexmarkHtmlConverter CONVERTER = FlexmarkHtmlConverter.builder(new MutableDataSet()
                    .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
                    .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
                    .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
                    .set(FlexmarkHtmlConverter.BR_AS_PARA_BREAKS, false)
                    .set(FlexmarkHtmlConverter.BR_AS_EXTRA_BLANK_LINES, false)
                    .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-')
                    .set(FlexmarkHtmlConverter.THEMATIC_BREAK, "---")
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
        Element whole = Arrangement.of(html, portal).body();
        Escapes.clean(whole);
        ToDos.draw(whole.select(":not(li)[%1$s], td [%1$s], th [%1$s]".formatted(ToDos.DONE)));
        Blocks.apply(whole);
        if (!title.isBlank()) {
            whole.prependElement("h1").text(Escapes.clean(title));
        }
        Emphasis.apply(whole);
        whole.select("li[" + ToDos.DONE + "]").forEach(NoteMarkdown::box);
        whole.select("a").forEach(link -> link(link, portal));
        Element body = KnownMarkup.of(whole);
        Escapes.apply(body);
        String markdown = Escapes.resolve(CONVERTER.convert(body.html()));
        // Two blanks at the end of a line are a new line, but not before an empty one.
        return markdown.replaceAll("(?m)(?<=\\S) ?$|(?<![ \\t])[ \\t]++(?=\\n(\\n|$))", "")
                        .strip() + "\n";
    }

    private static HtmlNodeRenderer renderer() {
        Stream<HtmlNodeRendererHandler<?>> marks = MARKS.entrySet().stream()
                .map(mark -> new HtmlNodeRendererHandler<>(mark.getKey(), Element.class, (element, context, out) -> {
                    out.append(mark.getValue());
                    context.renderChildren(element, false, null);
                    out.append(mark.getValue().replace("<", "</"));
                }));
        HtmlNodeRendererHandler<?> code = new HtmlNodeRendererHandler<>(
                "code", Element.class, (element, context, out) -> out.append(code(element)));
        Set<HtmlNodeRendererHandler<?>> handlers =
                Stream.concat(marks, Stream.of(code)).collect(Collectors.toSet());
        return () -> handlers;
    }

    /** CommonMark 0.31 §6.1; the cells of a table are told apart before the code in them is. */
    private static String code(Element element) {
        String text = element.text();
        int most = TICKS.matcher(text)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(0);
        String marks = "`".repeat(most + 1);
        String room = text.startsWith("`") || text.endsWith("`") ? " " : "";
        String cell = element.closest("td, th") == null ? text : text.replace("|", "\\|");
        return marks + room + cell + room + marks;
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
        if (ResourceAddress.isOurs(address)) {
            link.attr("href", portal.baseUrl() + "/my/" + address);
        } else if (Links.leadsElsewhere(address)) {
            link.attr("href", Links.plain(address));
        } else {
            link.unwrap();
        }
    }
}
