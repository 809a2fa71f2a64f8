package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInByHand.parameter;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may come to the callback by whatever means: a page with a cause, and nobody signed in. */
@OnThePortal
class CallbackRowsIT {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/attacks/callback.csv", delimiter = '|', useHeadersInDisplayName = true)
    void a_callback_that_is_none_ends_on_its_page(
            String id,
            String method,
            String request,
            int status,
            String heading,
            Http http,
            Http other,
            StandInControl standIn) {
        URI own = SignInByHand.callback(http, standIn.people().create(), "/my/profile");
        URI others = SignInByHand.callback(other, standIn.people().create(), "/my/profile");
        String path = request.replace("${code}", parameter(own, "code"))
                .replace("${state}", parameter(own, "state"))
                .replace("${STATE}", parameter(own, "state").toUpperCase(Locale.ROOT))
                .replace("${other-code}", parameter(others, "code"))
                .replace("${other-state}", parameter(others, "state"))
                .replace("${10kB}", "A".repeat(10_000));

        HttpResponse<String> answer = http.send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("<h1>" + heading + "</h1>", ">Try again</a>")
                .doesNotContain("<script>alert")
                .containsPattern("<code>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</code>");
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(302);
        assertThat(http.get("/").body()).contains("You are not signed in");
    }

    @Test
    void a_state_works_once(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        URI callback = SignInByHand.callback(http, person, "/my/profile");

        assertThat(SignInByHand.open(http, callback).statusCode()).isEqualTo(302);
        HttpResponse<String> again = SignInByHand.open(http, callback);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains("<h1>You are signed in already</h1>", "href=\"/my/profile\"", "id=\"sign-out\"")
                .doesNotContain("Try again", "Nobody has been signed in");
        assertThat(standIn.calls(person).count("token")).isEqualTo(1);
        assertThat(http.get("/my/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_works_once_even_with_a_good_state(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        URI used = SignInByHand.callback(http, person, "/my/profile");
        SignInByHand.open(http, used);
        URI request = SignInByHand.begin(http, "/sign-in?account=other");

        HttpResponse<String> answer =
                http.get("/callback?code=" + parameter(used, "code") + "&state=" + parameter(request, "state"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The sign-in could not be completed");
    }

    @Test
    void a_failed_second_sign_in_leaves_the_first_as_it_was(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/profile");

        http.get("/callback?error=access_denied");

        assertThat(http.get("/").body()).contains("You are signed in as", person.displayName());
    }

    @Test
    void a_browser_that_did_not_begin_it_is_not_signed_in(Http http, Http other, StandInControl standIn) {
        URI callback = SignInByHand.callback(http, standIn.people().create(), "/my/profile");

        HttpResponse<String> answer = SignInByHand.open(other, callback);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This sign-in has been used or was not begun here");
        assertThat(other.get("/my/profile").statusCode()).isEqualTo(302);
    }

    @Test
    void a_session_that_was_lost_on_the_way_begins_anew_once(Http http, Http lost, Http again, Http lostAgain) {
        String state = parameter(SignInByHand.begin(http, "/my/roles?a=b"), "state");

        HttpResponse<String> first = lost.get("/callback?code=c&state=" + state, "Cookie", attemptCookie(http));

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?restarted=1&to=%2Fmy%2Froles%3Fa%3Db");
        String second = parameter(SignInByHand.begin(again, "/sign-in?restarted=1"), "state");
        HttpResponse<String> end = lostAgain.get("/callback?code=c&state=" + second, "Cookie", attemptCookie(again));
        assertThat(end.statusCode()).isEqualTo(400);
        assertThat(end.body()).contains("The sign-in took too long, or cookies are off");
    }

    @Test
    void a_stray_callback_does_not_disturb_a_sign_in_under_way(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        URI callback = SignInByHand.callback(http, person, "/my/profile");

        http.get("/callback");
        http.get("/callback?error=access_denied");
        http.get("/callback?code=a&state=b");

        assertThat(SignInByHand.open(http, callback).statusCode()).isEqualTo(302);
        assertThat(http.get("/").body()).contains(person.displayName());
    }

    @Test
    void a_tab_that_begins_while_another_is_redeeming_disturbs_neither(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        URI first = SignInByHand.callback(http, person, "/my/profile");
        URI second = SignInByHand.begin(http, "/my/roles");

        assertThat(SignInByHand.open(http, first)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/my/profile");
        URI back = URI.create(
                SignInByHand.open(http, second).headers().firstValue("Location").orElseThrow());
        assertThat(SignInByHand.open(http, back)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/my/roles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https:evil.example",
                "https://evil.example/",
                "/%5Cevil.example",
                "/my/profile%0D%0ASet-Cookie:a=b",
                "/callback?code=a"
            })
    void a_target_elsewhere_leads_home(String target, Http http, StandInControl standIn) {
        HttpResponse<String> answer =
                SignInByHand.signIn(http, standIn.people().create(), "/sign-in?to=" + target.replace("?", "%3F"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).matches("http://localhost:\\d+/");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    private static String attemptCookie(Http http) {
        return http.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("sign-in-"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }
}
