package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graphportal.graph.problem.GraphProblem;
import org.graphportal.oauth.SignInProblem;
import org.graphportal.settings.SettingProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class MessagesTest {

    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "src/main");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final Pattern IN_PAGES = Pattern.compile("msg\\['([^']+)'\\]");

    private final Properties english = bundle("messages.properties");
    private final Properties german = bundle("messages_de.properties");

    @Test
    void every_text_exists_in_both_languages() {
        assertThat(new TreeSet<>(german.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
    }

    @Test
    void every_error_page_of_web_xml_is_there_with_its_texts() throws IOException {
        Path pages = SOURCES.resolve("webapp");
        List<String> locations = Pattern.compile("<location>([^<]+)</location>")
                .matcher(Files.readString(pages.resolve("WEB-INF/web.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(locations).hasSizeGreaterThan(6).contains("/WEB-INF/errors/503.xhtml");
        for (String location : locations) {
            String status = location.replaceAll("\\D", "");
            assertThat(Files.readString(pages.resolve(location.substring(1))))
                    .contains("templates/error.xhtml", status);
            assertThat(english).containsKeys("error." + status + ".title", "error." + status + ".text");
        }
    }

    @Test
    void no_text_is_empty() {
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(german.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void both_languages_name_the_same_details() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(german.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void every_key_that_a_page_uses_has_a_text() {
        assertThat(found(IN_PAGES, SOURCES.resolve("webapp"), ".xhtml"))
                .hasSizeGreaterThan(50)
                .filteredOn(key -> !key.endsWith("."))
                .allMatch(english::containsKey);
    }

    @Test
    void every_error_page_has_a_heading_and_an_explanation() throws IOException {
        try (Stream<Path> pages = Files.list(SOURCES.resolve("webapp/WEB-INF/errors"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".xhtml", ""))
                            .filter(name -> name.matches("\\d+")))
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allMatch(error -> english.containsKey("error." + error + ".title"))
                    .allMatch(error -> english.containsKey("error." + error + ".text"));
        }
    }

    @Test
    void everything_that_can_go_wrong_has_its_texts() {
        Stream<String> signIn = Arrays.stream(SignInProblem.Cause.values())
                .map(cause -> new SignInProblem(cause, cause.status(), null, "id"))
                .flatMap(problem -> Stream.of(problem.titleKey(), problem.textKey()));
        Stream<String> graph = Arrays.stream(GraphProblem.Kind.values())
                .map(kind ->
                        "graph-problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .flatMap(key -> Stream.of(key + ".title", key + ".text"));
        Stream<String> settings = Arrays.stream(SettingProblem.values()).map(SettingProblem::messageKey);

        assertThat(Stream.of(signIn, graph, settings).flatMap(keys -> keys)).allMatch(english::containsKey);
    }

    @Test
    void every_text_is_used() {
        List<String> words = Stream.concat(
                        found(Pattern.compile("'([a-z][\\w.-]+)'"), SOURCES.resolve("webapp"), ".xhtml").stream(),
                        found(Pattern.compile("\"([a-z][\\w.-]+)\""), SOURCES.resolve("java"), ".java").stream())
                .distinct()
                .toList();

        assertThat(english.stringPropertyNames())
                .allMatch(key -> words.stream()
                        .anyMatch(word -> word.equals(key)
                                || word.endsWith(".") && key.startsWith(word)
                                || key.equals("profile." + word)));
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void a_server_that_runs_in_german_answers_english_people_in_english() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(text(Locale.UK)).isEqualTo("Sign in");
            assertThat(text(Locale.ENGLISH)).isEqualTo("Sign in");
            assertThat(text(new Locale.Builder()
                            .setLanguage("de")
                            .setRegion("AT")
                            .build()))
                    .isEqualTo("Anmelden");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(Locale locale) {
        ResourceBundle.clearCache();
        return ResourceBundle.getBundle("org.graphportal.messages", locale).getString("layout.sign-in");
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static List<String> found(Pattern pattern, Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(SOURCES.resolve("resources/org/graphportal/" + name))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
