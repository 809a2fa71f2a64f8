package org.graphportal.notes.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of OneNote, each beside the Markdown that people take for it: {@code src/test/resources/notes/markdown}. */
class NoteMarkdownTest {

    private static final Path PAIRS =
            Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "notes", "markdown");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".html"))
                    .map(file -> file.replace(".html", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_page_becomes_the_markdown_that_people_take_for_it(String name) throws IOException {
        String html = Files.readString(PAIRS.resolve(name + ".html"));

        assertThat(NoteMarkdown.of(Jsoup.parse(html).title(), html, Portals.CONTOSO))
                .isEqualTo(Files.readString(PAIRS.resolve(name + ".md")));
    }

    @Test
    void what_stands_for_an_escape_cannot_be_written_by_others() {
        for (String[] marks : List.of(new String[] {"\uE000", "\uE001"}, new String[] {"&#xE000;", "&#57345;"})) {
            assertThat(NoteMarkdown.of(
                            "\uE000T", "<p>%s*a%sb</p><pre>c%1$sd</pre>".formatted((Object[]) marks), Portals.CONTOSO))
                    .isEqualTo("# T\n\n\\*ab\n\n```\ncd\n```\n");
            assertThat(NoteMarkdown.of(
                            "",
                            "<p><img alt='a%2$sb'><object data-attachment='c%1$sd'></object><a href='https://e.example/%1$s)'>f</a></p>"
                                    .formatted((Object[]) marks),
                            Portals.CONTOSO))
                    .isEqualTo("abcd[f](https://e.example/%29)\n");
        }
    }
}
