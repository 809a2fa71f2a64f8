package org.graphportal.notes.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

/** What is left of a page, read as a browser reads it. */
class NoteViewTest {

    private static final Path RESOURCES =
            Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "notes");

    private static final Set<String> ELEMENTS = Set.of(
            ("html head body p div br hr h1 h2 h3 h4 h5 h6 blockquote pre ul ol li table caption thead tbody tfoot tr th td b"
                            + " strong i em u s del ins strike sub sup code cite mark span a img")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            "href", "target", "rel", "src", "alt", "width", "height", "colspan", "rowspan", "start", "lang", "dir",
            "style");
    private static final String ADDRESS =
            "https?://[^\\s]+|mailto:[^\\s]+|note-resource\\?id=[\\w!.-]+(&name=[\\w.*%-]*)?";
    private static final String STYLE =
            "((color|background-color|font-weight|font-style|text-decoration|text-align|list-style-type):[#\\w., ()%-]+;?)+";

    static List<String> tricks() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("tricks.txt")).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.replace("${elsewhere}", "https://evil.example"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void nothing_is_left_but_what_is_allowed(String trick) {
        for (String html : List.of(trick, "<p>" + trick + "</p>", "<table><tr><td><div>" + trick, "<ul><li>" + trick)) {
            String left = NoteView.content(html, Portals.CONTOSO);

            assertHarmless(left);
            // Read once more, as mutations want it.
            assertHarmless(Jsoup.parseBodyFragment(left).body().html());
        }
    }

    @Test
    void the_list_of_tricks_is_long_enough() throws IOException {
        assertThat(tricks()).hasSizeGreaterThan(100);
    }

    @Test
    void all_tricks_together_leave_nothing_either() throws IOException {
        assertHarmless(NoteView.content(String.join("\n", tricks()), Portals.CONTOSO));
        assertHarmless(NoteView.content(String.join("", tricks()), Portals.CONTOSO));
    }

    @Test
    void words_colours_lists_tables_and_links_stay() {
        String left = NoteView.content(
                "<h1 style='font-size:16pt;color:#1e4e79'>Title</h1><p dir='rtl' lang='he'>a "
                        + "<span style='font-weight:bold;background-color:yellow;position:absolute'>b</span></p>"
                        + "<ol start='3'><li>x</li></ol><table><tr><td colspan='2' style='border:1px solid'>y</td></tr></table>"
                        + "<a href='https://contoso.example/?a=b&amp;c=d'>link</a>",
                Portals.CONTOSO);

        Document document = Jsoup.parse(left);
        assertThat(document.selectFirst("h1").attr("style")).isEqualTo("color:#1e4e79");
        assertThat(document.selectFirst("p").outerHtml()).startsWith("<p dir=\"rtl\" lang=\"he\">");
        assertThat(document.selectFirst("span").attr("style")).isEqualTo("font-weight:bold;background-color:yellow");
        assertThat(document.selectFirst("ol").attr("start")).isEqualTo("3");
        assertThat(document.selectFirst("td").outerHtml()).isEqualTo("<td colspan=\"2\">y</td>");
        assertThat(document.selectFirst("a").outerHtml())
                .isEqualTo("<a href=\"https://contoso.example/?a=b&amp;c=d\" target=\"_blank\""
                        + " rel=\"noopener noreferrer nofollow\">link</a>");
    }

    @Test
    void pictures_and_files_of_graph_are_ours_by_their_id() {
        String left = NoteView.content(
                "<img alt='A' width='9' src=\"https://graph.microsoft.com/v1.0/users('x')/onenote/resources/1-a!1-b/$value\">"
                        + "<object data-attachment='Übersicht (1).pdf' data='https://graph.microsoft.com/v1.0/me/onenote/resources/1-c/content'/>"
                        + "<p>after</p>",
                Portals.CONTOSO);

        Document document = Jsoup.parse(left);
        assertThat(document.selectFirst("img").outerHtml())
                .isEqualTo("<img src=\"note-resource?id=1-a!1-b\" alt=\"A\" width=\"9\">");
        assertThat(NoteView.PICTURE.matcher(left).results().map(it -> it.group(1)))
                .containsExactly("1-a!1-b");
        assertThat(document.select("a").eachAttr("href"))
                .containsExactly("note-resource?id=1-a!1-b", "note-resource?id=1-c&name=%C3%9Cbersicht%20%281%29.pdf");
        assertThat(document.select("p").last().text()).isEqualTo("after");
    }

    @Test
    void boxes_are_seen() {
        assertThat(Jsoup.parse(NoteView.content(
                                "<p data-tag='to-do'>a</p><p data-tag='to-do:completed'>b</p>", Portals.CONTOSO))
                        .select("li")
                        .eachText())
                .containsExactly("☐ a", "☑ b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>",
                "<div>",
                "<table><td>",
                "<ul><li>",
                "<a href=x>",
                "<svg><desc>",
                "<p data-tag=to-do>",
                "<span style='font-weight:bold'>",
                "&#x41;",
                "<",
                "<!--",
                "<p style='",
                "<img src='",
                "<b><br>",
                "<b>x</b><br>",
                "<table><tr><td colspan=2000000000 rowspan=2000000000>x</table>",
                "<table><tr><td colspan=30000 rowspan=30000>x</table>"
            })
    void the_most_of_anything_is_done_with_in_seconds(String part) {
        long tags = Math.max(1, part.chars().filter(c -> c == '<').count());
        String html = part.repeat((int) Math.min(TooMuchMarkup.MOST / tags, 2_000_000 / part.length()));

        assertTimeout(Duration.ofSeconds(20), () -> assertHarmless(NoteView.content(html, Portals.CONTOSO)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> NoteMarkdown.of("T", html, Portals.CONTOSO));
    }

    @ParameterizedTest
    @CsvSource({
        "<b>a,' ',b</b>",
        "<b>a,&nbsp;,b</b>",
        "<pre>a,' ',b</pre>",
        "<p style=',text-decoration ,'>x</p>",
        "<p data-tag='a,' ',b'>x</p>",
        "<iframe, a='',/>",
        "<b>,<br>,x</b>",
        "<p>x</p><b>,' <br>',x</b>"
    })
    void long_runs_are_done_with_in_seconds_too(String before, String part, String after) {
        int times = part.contains("<") ? TooMuchMarkup.MOST - 10 : 1_500_000 / part.length();
        String html = before + part.repeat(times) + after;

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> NoteView.content(html, Portals.CONTOSO));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> NoteMarkdown.of("T", html, Portals.CONTOSO));
    }

    @Test
    void boxes_are_seen_wherever_they_stand() {
        assertThat(Jsoup.parse(NoteView.content(
                                "<h2 data-tag='to-do:completed'>a</h2><table><tr><td data-tag='to-do'>b</td></tr></table>"
                                        + "<p data-done='true'>c</p>",
                                Portals.CONTOSO))
                        .text())
                .isEqualTo("☑ a ☐ b c");
    }

    @Test
    void what_is_said_instead_is_text() {
        assertThat(Jsoup.parse(NoteView.said("<b> & c", "d")).body().text()).isEqualTo("<b> & c d");
    }

    @Test
    void more_is_refused_before_it_is_read() {
        String html = "<b>".repeat(TooMuchMarkup.MOST + 1);

        assertThatThrownBy(() -> NoteView.of(html, Portals.CONTOSO)).isInstanceOf(TooMuchMarkup.class);
        assertThatThrownBy(() -> NoteMarkdown.of("T", html, Portals.CONTOSO)).isInstanceOf(TooMuchMarkup.class);
    }

    private static void assertHarmless(String html) {
        SoftAssertions softly = new SoftAssertions();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            if (!(element instanceof Document)) {
                softly.assertThat(ELEMENTS).as(html).contains(element.tagName());
            }
            for (Attribute attribute : element.attributes()) {
                softly.assertThat(ATTRIBUTES).as(html).contains(attribute.getKey());
                switch (attribute.getKey()) {
                    case "href" -> softly.assertThat(attribute.getValue()).matches(ADDRESS);
                    case "src" -> softly.assertThat(attribute.getValue()).matches("note-resource\\?id=[\\w!.-]+");
                    case "style" -> softly.assertThat(attribute.getValue()).matches(STYLE);
                    case "target" -> softly.assertThat(attribute.getValue()).isEqualTo("_blank");
                    case "rel" -> softly.assertThat(attribute.getValue()).isEqualTo("noopener noreferrer nofollow");
                    case "alt" -> {}
                    default -> softly.assertThat(attribute.getValue()).matches("[A-Za-z0-9-]+");
                }
            }
        }
        softly.assertAll();
    }
}
