package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DarkStylesTest {

    private static final Path PROJECT = Path.of(System.getProperty("basedir", "."));
    private static final Pattern RULE = Pattern.compile("([^{}]*)\\{([^{}]*)}");

    @Test
    void whoever_has_a_dark_system_gets_the_same_rules_as_whoever_chooses_dark() throws IOException {
        String own = Files.readString(PROJECT.resolve("src/main/webapp/resources/css/dark.css"));

        List<String> rules = rules(own.substring(own.indexOf('{') + 1), "[data-bs-theme=auto]");

        assertThat(rules).isNotEmpty().isEqualTo(rules(bootstrap(), "[data-bs-theme=dark]"));
    }

    /** The rules whose selectors begin like that, without it and without white space. */
    private static List<String> rules(String css, String selector) {
        return RULE.matcher(css)
                .results()
                .filter(rule -> selectors(rule.group(1)).anyMatch(each -> each.startsWith(selector)))
                .map(rule -> selectors(rule.group(1))
                                .filter(each -> each.startsWith(selector))
                                .map(each -> each.substring(selector.length()))
                                .collect(Collectors.joining(","))
                        + "{" + rule.group(2).replaceAll("\\s+", ""))
                .map(rule -> rule.replaceAll(";$", ""))
                .toList();
    }

    private static Stream<String> selectors(String list) {
        return Arrays.stream(list.split(",")).map(String::strip);
    }

    private static String bootstrap() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("target/bootstrap"))) {
            return Files.readString(files.filter(file -> file.endsWith("bootstrap.min.css"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
