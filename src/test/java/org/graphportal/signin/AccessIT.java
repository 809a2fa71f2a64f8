package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets where, by which path, method and header. */
@OnThePortal
@Isolated("counts the lines of the log that all people share")
class AccessIT {

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/attacks/paths.csv", delimiter = '|', useHeadersInDisplayName = true)
    void no_spelling_of_a_path_shows_more_than_the_plain_one(
            String method,
            String path,
            String anonymous,
            String employee,
            String admin,
            Http nobody,
            Http her,
            Http his,
            StandInControl standIn) {
        StandInPerson employed = standIn.people().create();
        StandInPerson administrator =
                standIn.people().with("roles", List.of("Admin")).create();
        SignInByHand.signIn(her, employed, "/my/profile");
        SignInByHand.signIn(his, administrator, "/my/profile");

        assertThat(status(nobody, method, path)).as("nobody").isIn(either(anonymous));
        assertThat(status(her, method, path)).as("employee").isIn(either(employee));
        assertThat(status(his, method, path)).as("administrator").isIn(either(admin));
    }

    @Test
    void the_menu_shows_administration_to_administrators_only(Http her, Http his, StandInControl standIn) {
        SignInByHand.signIn(her, standIn.people().create(), "/my/profile");
        SignInByHand.signIn(
                his, standIn.people().with("roles", List.of("Admin")).create(), "/my/profile");

        assertThat(her.get("/").body()).doesNotContain("/admin/");
        assertThat(his.get("/").body()).contains("/admin/setup");
    }

    @Test
    void what_people_may_do_names_roles_and_permissions(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().with("roles", List.of("Admin")).create();
        SignInByHand.signIn(http, person, "/my/profile");

        assertThat(http.get("/my/roles").body()).contains("<bdi>Admin</bdi>", "<code>User.Read</code>");
    }

    @Test
    void sign_out_listens_to_forms_of_this_site_only(Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        SignInByHand.signIn(http, person, "/my/profile");

        assertThat(http.get("/sign-out").statusCode()).isEqualTo(405);
        assertThat(http.post("/sign-out", "", "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(http.post("/sign-out", "", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(http.post("/sign-out", "", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(http.post("/sign-out", "", "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(http.get("/").body()).contains(person.displayName());

        HttpResponse<String> answer = http.post("/sign-out", "", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/oauth2/v2.0/logout?post_logout_redirect_uri=", "&logout_hint=")
                .doesNotContain("id_token_hint");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(http.get("/").body()).contains("You are not signed in");
    }

    @Test
    void a_faces_ajax_request_without_a_session_is_led_to_sign_in_and_back(Http http) {
        HttpResponse<String> answer = http.post("/my/roles", "a=b", "Faces-Request", "partial/ajax");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/xml");
        assertThat(answer.body())
                .contains("<partial-response><redirect url=\"http://localhost:", "/sign-in?to=%2Fmy%2Froles\"/>");
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, '{\"what\":\"a script sends\"}'"})
    void a_script_without_a_session_gets_a_problem_document(String method, String body, Http http, Portal portal) {
        int warnings = portal.warnings().size();

        HttpResponse<String> answer =
                http.send(method, "/my/profile", body, "Accept", "application/json", "Sec-Fetch-Mode", "cors");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body())
                .startsWith("{\"title\":\"Not signed in\",\"status\":401,\"correlationId\":\"")
                .doesNotContain("<");
        // Undertow has put the error page after it, and complained that it came too late: before the next request.
        http.get("/");
        assertThat(portal.warnings()).hasSize(warnings);
    }

    @Test
    void a_form_without_a_session_gets_a_page_and_stays_here(Http http) {
        HttpResponse<String> answer = http.post("/my/profile", "a=b");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("<h1>You are not signed in</h1>");
    }

    @Test
    void headers_of_a_proxy_that_is_none_change_no_address(Http http) {
        HttpResponse<String> answer = http.get(
                "/my/profile",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Port",
                "443",
                "Forwarded",
                "host=evil.example;proto=https");

        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A")
                .doesNotContain("evil");
    }

    private static String status(Http http, String method, String path) {
        return String.valueOf(http.send(method, path, "").statusCode());
    }

    /** Where servers differ in what they make of an odd path, and each of it is safe. */
    private static List<String> either(String statuses) {
        return List.of(statuses.split(" or "));
    }
}
