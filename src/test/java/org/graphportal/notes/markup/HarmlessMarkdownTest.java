package org.graphportal.notes.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved, shown by a program that lets all HTML in Markdown pass. */
class HarmlessMarkdownTest {

    private static final Set<String> ELEMENTS =
            Set.of(("html head body p br hr h1 h2 h3 h4 h5 h6 blockquote pre code ul ol li table thead tbody tr th td"
                            + " strong em del sub sup a input")
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of("href", "start");

    private static final MutableDataSet OPTIONS = new MutableDataSet()
            .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create()));
    private static final Parser PARSER = Parser.builder(OPTIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder(OPTIONS).build();

    static List<String> tricks() throws IOException {
        return NoteViewTest.tricks();
    }

    @ParameterizedTest
    @MethodSource("tricks")
    @ValueSource(
            strings = {
                "<sub onclick=owned()>x</sub><sup><img src=x onerror=owned()></sup>",
                "<p><sub><br>&lt;img src=x onerror=owned()&gt;</sub></p>",
                "<kbd onclick=owned()>x</kbd><var onclick=owned()>x</var>",
                "<a href='https://contoso.example/' title='\\\") <img src=x onerror=owned()>'>x</a>",
                "<abbr title='<img src=x onerror=owned()>'>x</abbr>",
                "<g-emoji alias='<img src=x onerror=owned()>'>x</g-emoji>",
                "<pre><code class='x\n```\n<img src=x onerror=owned()>'>x</code></pre>",
                "<pre>```\n&lt;img src=x onerror=owned()&gt;</pre>",
                "<code><b>```</b> &lt;img src=x onerror=owned()&gt;</code>",
                "<code>` &lt;img src=x onerror=owned()&gt; ``</code>",
                "<code>a</code><code>``</code><code>&lt;img src=x onerror=owned()&gt;</code>",
                "<code>a</code><b></b><code>&lt;img src=x onerror=owned()&gt;</code>",
                "<code>a | &lt;img src=x onerror=owned()&gt;</code>",
                "<caption>&lt;img src=x onerror=owned()&gt;</caption>",
                "<dl><dt>x<dd onclick=owned()>y</dl><ins>x</ins><aside>x</aside>",
                "!<a href='https://evil.example/x.png'>x</a>",
                "<a href='https://evil.example/'>!</a><a href='https://evil.example/'>x</a>",
                "<a href='https://contoso.example/)![x](https://evil.example/x.png'>x</a>",
                "<a href='note-resource?id=1-a)%20<img%20src=x>'>x</a>",
                "<a href='note-resource?id=1-a) <img src=x onerror=owned()>'>x</a>",
                "<a href='https://contoso.example/|<b>'>x</a>",
                "<a href='https://contoso.example/<b>'>https://contoso.example/&lt;b></a>",
                "&#xE001;<img alt='&#xE001;' src=x>&#xE000;&lt;img src=x onerror=owned()&gt;"
            })
    void nothing_is_left_but_what_markdown_knows(String trick) {
        for (String html : List.of(
                trick,
                "<p>" + trick + "</p>",
                "<table><tr><th>a<th>b<tr><td><div>" + trick,
                "<ul><li>" + trick,
                "<h2>" + trick + "</h2>",
                "<pre>" + trick + "</pre>",
                "<table>" + trick + "<tr><td>x</table>")) {
            assertHarmless(NoteMarkdown.of(trick, html, Portals.CONTOSO));
        }
    }

    @Test
    void all_tricks_together_leave_nothing_either() throws IOException {
        assertHarmless(NoteMarkdown.of("T", String.join("\n", tricks()), Portals.CONTOSO));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://contoso.example/a_(b) https://contoso.example/a_%28b%29",
                "https://contoso.example/[]\\`| https://contoso.example/%5B%5D%5C%60%7C"
            })
    void a_link_ends_where_it_ends(String address, String written) {
        assertThat(NoteMarkdown.of("", "<a href=\"" + address + "\">x</a>", Portals.CONTOSO))
                .isEqualTo("[x](" + written + ")\n");
    }

    private static void assertHarmless(String markdown) {
        SoftAssertions softly = new SoftAssertions();
        for (Element element :
                Jsoup.parse(RENDERER.render(PARSER.parse(markdown))).getAllElements()) {
            if (!(element instanceof Document)) {
                softly.assertThat(ELEMENTS).as(markdown).contains(element.tagName());
            }
            for (Attribute attribute : element.attributes()) {
                softly.assertThat(ATTRIBUTES).as(markdown).contains(attribute.getKey());
                if (attribute.getKey().equals("href")) {
                    softly.assertThat(attribute.getValue()).matches("(https?://|mailto:)[^\\s<>\"]+");
                }
            }
        }
        softly.assertAll();
    }
}
