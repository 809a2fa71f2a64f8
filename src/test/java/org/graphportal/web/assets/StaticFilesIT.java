package org.graphportal.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnThePortal
class StaticFilesIT {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/resources/[^\"]+)\"");

    @Test
    void whatever_a_page_needs_is_kept_for_a_year_under_an_address_of_its_own(Http http) {
        assertThat(addresses(http)).hasSizeGreaterThanOrEqualTo(5).allSatisfy(address -> {
            HttpResponse<String> file = http.get(address);
            assertThat(file.statusCode()).as(address).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(address).matches(".*\\?v=[0-9a-f]+");
        });
    }

    @Test
    void all_that_the_first_page_needs_is_below_forty_kilobytes(Http http) {
        int bytes = addresses(http).stream()
                .distinct()
                .map(address -> http.get(address, "Accept-Encoding", "gzip"))
                .mapToInt(file -> Integer.parseInt(
                        file.headers().firstValue("Content-Length").orElseThrow()))
                .sum();

        assertThat(bytes + http.get("/").body().length()).isLessThan(40_000);
    }

    @Test
    void styles_are_compressed_for_those_who_take_it(Http http) {
        String styles = "/resources/css/bootstrap.min.css";

        assertThat(http.get(styles, "Accept-Encoding", "gzip, br").headers().map())
                .containsEntry("content-encoding", List.of("gzip"))
                .containsEntry("vary", List.of("Accept-Encoding"))
                .containsEntry("content-type", List.of("text/css;charset=UTF-8"));
        assertThat(http.get(styles).headers().map()).doesNotContainKey("content-encoding");
        assertThat(http.get(styles).body()).contains("Bootstrap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resources/",
                "/resources",
                "/resources/css/",
                "/resources/nothing.css",
                "/resources/../WEB-INF/web.xml",
                "/resources/%2e%2e/WEB-INF/web.xml",
                "/resources/css/..%2f..%2fWEB-INF/web.xml",
                "/resources//WEB-INF/web.xml"
            })
    void nothing_else_is_given_away(String path, Http http) {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("<web-app");
    }

    private static List<String> addresses(Http http) {
        return ADDRESS.matcher(http.get("/").body())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
