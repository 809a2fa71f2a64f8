package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, error pages included. */
@OnThePortal
class AnswersIT {

    private static final Pattern CORRELATION_ID = Pattern.compile("Correlation ID\\s*<code>([0-9a-f-]{36})</code>");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "POST, /my/profile, 401",
        "GET, /admin/setup, 403",
        "GET, /nowhere, 404",
        "PUT, /, 405",
        "GET, /problem, 500"
    })
    void every_error_page_shows_a_correlation_id_that_stands_in_the_log(
            String method, String path, int status, Http http, StandInControl standIn, Portal portal) {
        if (path.startsWith("/admin")) {
            SignInByHand.signIn(http, standIn.people().create(), "/my/profile");
        }

        HttpResponse<String> answer = http.send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(status);
        Matcher id = CORRELATION_ID.matcher(answer.body());
        assertThat(id.find()).isTrue();
        assertThat(portal.log())
                .containsOnlyOnce("A request was answered with status " + status + ", correlation id " + id.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/my/roles", "/callback", "/sign-in", "/my/consent", "/sign-out", "/nowhere"})
    void what_no_form_of_ours_sends_is_refused(String path, Http http, StandInControl standIn) {
        SignInByHand.signIn(http, standIn.people().create(), "/my/roles");

        HttpResponse<String> noParts = http.send("POST", path, "a", "Content-Type", "multipart/form-data");
        HttpResponse<String> large = http.post(path, "a=" + "b".repeat(5_000_000));

        assertThat(noParts.statusCode()).isEqualTo(400);
        assertThat(noParts.body()).contains("</html>", "<h1>");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("<h1>That is too much</h1>");
    }

    @Test
    void a_form_of_a_page_that_is_gone_says_that_nothing_was_carried_out(Http http) {
        HttpResponse<String> answer = http.post("/", "jakarta.faces.ViewState=1:2&a=b");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>This page was open for too long</h1>");
    }

    @Test
    void an_ajax_request_of_a_page_that_is_gone_shows_the_page_anew(Http http, StandInControl standIn) {
        SignInByHand.signIn(http, standIn.people().create(), "/my/roles");

        HttpResponse<String> answer = http.post(
                "//my/roles",
                "jakarta.faces.ViewState=abc&jakarta.faces.partial.ajax=true&jakarta.faces.source=x",
                "Faces-Request",
                "partial/ajax");

        assertThat(answer.body()).contains("<redirect url=\"/my/roles");
    }

    @ParameterizedTest
    @CsvSource({"/my, /my/profile", "/admin, /admin/setup"})
    void a_folder_leads_to_its_page_under_the_portals_own_address(
            String folder, String page, Http http, StandInControl standIn, Portal portal) {
        StandInPerson person = standIn.people().with("roles", List.of("Admin")).create();
        SignInByHand.signIn(http, person, "/my/roles");

        HttpResponse<String> answer = http.get(folder);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .contains(portal.at(page).toString());
    }

    @Test
    void attempts_that_are_never_finished_do_not_fill_the_browsers_cookies(Http http) {
        for (int i = 0; i < 40; i++) {
            http.get("/my/roles?" + "a".repeat(450) + i);
        }

        assertThat(http.cookies())
                .filteredOn(cookie -> cookie.getName().startsWith("sign-in-"))
                .hasSizeLessThanOrEqualTo(6);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GET, /my/profile, navigate", "GET, /my/profile, cors", "POST, /my/profile, navigate"})
    void what_is_answered_before_any_page_carries_the_headers_too(String method, String path, String mode, Http http) {
        HttpResponse<String> answer = http.send(method, path, "", "Sec-Fetch-Mode", mode, "Accept", "application/json");

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self';");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void every_answer_carries_the_headers_that_protect(Http http, StandInControl standIn) {
        SignInByHand.signIn(http, standIn.people().create(), "/my/profile");

        for (String path : List.of("/", "/my/profile", "/my/photo", "/nowhere", "/callback", "/admin/setup")) {
            HttpResponse<String> answer = http.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("default-src 'self';", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy"))
                    .as(path)
                    .contains(path.equals("/callback") ? "no-referrer" : "same-origin");
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .contains("same-origin");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
            assertThat(answer.headers().firstValue("Server")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(path).isEmpty();
        }
    }

    /** Jakarta Faces empties the response before it lets an exception out. */
    @ParameterizedTest
    @ValueSource(strings = {"me", "token"})
    void what_is_shown_in_place_of_a_page_that_failed_carries_the_headers_too(
            String endpoint, Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        standIn.fault("token").person(person).member("scope", "openid").times(1).order();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault(endpoint).person(person).status(500).order();

        HttpResponse<String> answer = http.get("/my/profile");

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(answer.body()).contains("href=\"/my/profile\">Try again</a>");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self';");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void no_link_to_try_again_leads_to_another_host(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        standIn.fault("me").person(person).status(500).order();

        assertThat(http.get("//my/profile").body()).doesNotContain("href=\"//");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/metrics/base", "/openapi-ui"})
    void nothing_of_the_server_is_served_beside_the_portal(String path, Http http) {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>There is nothing here</h1>");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_from_other_sites(Http http) {
        String cookie = http.get("/my/profile").headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith("JSESSIONID="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void looking_at_public_pages_begins_no_session(Http http) {
        http.get("/");
        http.get("/signed-out");
        http.get("/nowhere");

        assertThat(http.cookies()).isEmpty();
    }
}
