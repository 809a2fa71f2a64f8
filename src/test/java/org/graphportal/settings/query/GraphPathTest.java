package org.graphportal.settings.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphPathTest {

    private static final URI ROOT = URI.create("https://graph.microsoft.com/v1.0");

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/me/messages?$top=10&$select=subject,from",
                "/me/photo/$value",
                "/users/megan.bowen@contoso.example",
                "/me/drive/root:/Documents/Plan%20B.docx:",
                "/me/onenote/pages/1-5f!1-ab",
                "/users?$filter=startsWith(displayName,'Me') and accountEnabled eq true",
                "/sites/contoso.example:/teams/a..b",
                "/search?q=a/../b//c",
                "/me/calendarView?startDateTime={week-start}&endDateTime={week-end}",
                "/me/messages?$filter=receivedDateTime ge {today}"
            })
    void a_path_below_the_root_is_good(String path) {
        assertThat(GraphPath.valid(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "me",
                "/",
                "/me/",
                "//evil.example",
                "/me//messages",
                "https://evil.example/v1.0/me",
                "@evil.example/me",
                ".evil.example/me",
                ":8443/me",
                "/..",
                "/.",
                "/../beta/me",
                "/me/../../oidc/userinfo",
                "/me/./messages",
                "/me/%2e%2e/users",
                "/me/.%2E/users",
                "/me%2F..%2Fusers",
                "/me%5c..%5cusers",
                "/me%00",
                "/me%0d%0aHost:evil.example",
                "/me%",
                "/me%zz",
                "/me\\..\\users",
                "/me?a=\\",
                "/me#top",
                "/me?a=#top",
                "/me\n",
                "/me?a=\r\nHost: evil.example",
                "/me?a={yesterday}",
                "/me?a={",
                "/me?a=}",
                "/{name}"
            })
    void a_path_that_leads_elsewhere_or_makes_no_sense_is_not(String path) {
        assertThat(GraphPath.valid(path)).isFalse();
    }

    @Test
    void a_path_has_an_end() {
        assertThat(GraphPath.valid("/" + "a".repeat(1999))).isTrue();
        assertThat(GraphPath.valid("/" + "%41".repeat(666))).isTrue();
        assertThat(GraphPath.valid("/a".repeat(1000))).isTrue();
        assertThat(GraphPath.valid("/" + "a".repeat(2000))).isFalse();
        assertThat(GraphPath.valid("/a".repeat(100_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2026-11-16T00:00:00Z 2026-11-23T00:00:00Z",
        "2026-11-22, 2026-11-16T00:00:00Z 2026-11-23T00:00:00Z",
        "2026-11-23, 2026-11-23T00:00:00Z 2026-11-30T00:00:00Z",
        "2026-12-31, 2026-12-28T00:00:00Z 2027-01-04T00:00:00Z"
    })
    void a_week_begins_on_monday(LocalDate today, String week) {
        assertThat(new GraphPath("/me?{week-start}+{week-end}").below(ROOT, "v1.0", today))
                .hasToString("https://graph.microsoft.com/v1.0/me?" + week.replace(' ', '+'));
    }

    @Test
    void a_day_ends_where_tomorrow_begins() {
        assertThat(new GraphPath("/me?{today}/{tomorrow}")
                        .below(ROOT, "v1.0", TODAY)
                        .getQuery())
                .isEqualTo("2026-11-21T00:00:00Z/2026-11-22T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/users?$search=\"displayName:Bo\" | /users?$search=%22displayName:Bo%22",
                "/users?$filter=mail eq 'ł@x.example' | /users?$filter=mail%20eq%20'%C5%82@x.example'",
                "/a b/c%20d | /a%20b/c%20d",
                "/me?a=100%&b=%41 | /me?a=100%25&b=%41",
                "/me?a=\uD83D\uDE00<>^`[] | /me?a=%F0%9F%98%80%3C%3E%5E%60%5B%5D"
            })
    void what_no_address_may_hold_is_encoded_and_nothing_else(String path, String encoded) {
        assertThat(new GraphPath(path).below(ROOT, "v1.0", TODAY)).hasToString(ROOT + encoded);
    }

    @Test
    void a_version_takes_the_place_of_the_roots() {
        assertThat(new GraphPath("/me").below(ROOT, "beta", TODAY)).hasToString("https://graph.microsoft.com/beta/me");
        assertThat(new GraphPath("/me").below(URI.create("http://127.0.0.1:8082/v1.0"), "beta", TODAY))
                .hasToString("http://127.0.0.1:8082/beta/me");
    }
}
