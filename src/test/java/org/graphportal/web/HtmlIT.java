package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, error pages included, is valid HTML without inline styles and scripts, in both languages. */
@OnThePortal
class HtmlIT {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET, /, '', 200",
        "GET, /signed-out, '', 200",
        "GET, /signed-out?because=disabled, '', 200",
        "GET, /callback, '', 400",
        "GET, /callback?error=access_denied&error_description=AADSTS53003&state=x, '', 400",
        "POST, /callback, '', 405",
        "GET, /consent/callback?admin_consent=True, '', 200",
        "GET, /consent/callback?admin_consent=True&error=access_denied, '', 200",
        "GET, /consent/callback, '', 400",
        "POST, /, jakarta.faces.ViewState=1:2, 400",
        "POST, /my/profile, a=b, 401",
        "GET, /nowhere, '', 404",
        "PUT, /, '', 405",
        "GET, /problem, '', 500"
    })
    void what_anybody_sees_is_valid(String method, String path, String form, int status, Http http) {
        for (String language : List.of("en", "de")) {
            HttpResponse<String> page = http.send(
                    method,
                    path,
                    form,
                    "Accept-Language",
                    language,
                    "Content-Type",
                    "application/x-www-form-urlencoded");

            assertThat(page.statusCode()).isEqualTo(status);
            assertValid(page);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/my/profile",
                "/my/id-token",
                "/my/roles",
                "/my/people",
                "/my/people?size=10&page=gone",
                "/my/notes",
                "/my/queries",
                "/my/query?name=profile",
                "/my/query?name=messages",
                "/my/query?name=groups",
                "/my/query?name=manager",
                "/my/explorer",
                "/my/explorer?path=%22%3E%3Cb",
                "/my/explorer?path=/me/photo/$value",
                "/admin/accounts",
                "/admin/account-query",
                "/admin/change-accounts",
                "/admin/changes",
                "/admin/setup",
                "/signed-out"
            })
    void what_people_see_who_are_signed_in_is_valid(String path, Http http, StandInControl control) {
        StandInPerson person = control.people()
                .with("roles", List.of("Admin", "Explorer"))
                .with(
                        "granted",
                        List.of(
                                "Mail.Read",
                                "User.Read.All",
                                "User.EnableDisableAccount.All",
                                "User.ReadBasic.All",
                                "Notes.Read"))
                .with("groups", 2)
                .with("displayName", "ł 字 <b>&\"")
                .with("jobTitle", "<script>'")
                .create();
        SignInByHand.signIn(http, person, "/my/roles");

        for (String language : List.of("en", "de")) {
            HttpResponse<String> page = http.get(path, "Accept-Language", language);

            assertThat(page.statusCode()).isEqualTo(path.endsWith("%3Cb") ? 400 : 200);
            assertValid(page);
        }
    }

    @Test
    void a_refusal_for_want_of_a_role_is_valid(Http http, StandInControl control) {
        SignInByHand.signIn(http, control.people().create(), "/my/roles");

        HttpResponse<String> page = http.get("/admin/setup");

        assertThat(page.statusCode()).isEqualTo(403);
        assertValid(page);
    }

    @ParameterizedTest
    @CsvSource({"403, 403", "404, 404", "429, 503", "500, 502", "503, 503"})
    void the_page_about_a_failure_of_graph_is_valid(int failure, int status, Http http, StandInControl control) {
        StandInPerson person = control.people().create();
        SignInByHand.signIn(http, person, "/my/roles");
        control.fault("me").person(person).status(failure).order();

        HttpResponse<String> page = http.get("/my/profile");

        assertThat(page.statusCode()).isEqualTo(status);
        assertValid(page);
    }

    @ParameterizedTest
    @CsvSource({"500, oops, 503", "200, oops, 502", "400, '{\"error\":\"invalid_grant\"}', 400"})
    void the_page_about_a_failure_of_entra_is_valid(
            int failure, String body, int status, Http http, StandInControl control) {
        StandInPerson person = control.people().create();
        control.fault("token").person(person).status(failure).body(body).order();

        HttpResponse<String> page = SignInByHand.signIn(http, person, "/my/roles");

        assertThat(page.statusCode()).isEqualTo(status);
        assertValid(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AADSTS65004", "AADSTS90094"})
    void the_page_about_a_permission_that_is_missing_is_valid(String code, Http http, StandInControl control) {
        SignInByHand.signIn(http, control.people().create(), "/my/roles");
        String leg = http.post("/my/consent", "scope=Mail.Read", "Sec-Fetch-Site", "same-origin")
                .headers()
                .firstValue("Location")
                .orElseThrow();

        HttpResponse<String> page = http.get("/consent/callback?error=access_denied&error_description=" + code
                + "&state=" + SignInByHand.parameter(URI.create(leg), "state"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertValid(page);
    }

    private static void assertValid(HttpResponse<String> page) {
        assertThat(page.body())
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<style", " style=", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
        assertThat(HtmlChecker.faults(page.body())).isEmpty();
    }
}
