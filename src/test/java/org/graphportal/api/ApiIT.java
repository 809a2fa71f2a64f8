package org.graphportal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.server.PortalSettings;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** The API by plain HTTP, as another application calls it. */
@OnThePortal
class ApiIT {

    @Test
    void a_person_is_greeted_and_told_from_others(Http http, Portal portal, StandInControl standIn) {
        StandInPerson person = standIn.people()
                .with("displayName", "Zoë \"字\" Ł")
                .with("roles", List.of("Explorer"))
                .create();
        String token = new TokensForApi(portal).ofPerson(person);

        assertThat(call(http, "/api/hello", token).body()).isEqualTo("{\"greeting\":\"Hello, Zoë \\\"字\\\" Ł\"}");
        HttpResponse<String> me = call(http, "/api/me", token);
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(me.body())
                .contains(
                        "\"tid\":\"" + StandInOptions.TENANT_ID + "\"",
                        "\"oid\":\"" + person.id() + "\"",
                        "\"client\":\"" + StandInOptions.OTHER_CLIENT_ID + "\"",
                        "\"scopes\":[\"access_as_user\"]",
                        "\"roles\":[\"Explorer\"]");
    }

    @Test
    void an_application_may_call_by_itself_where_a_role_of_its_own_allows_it(Http http, Portal portal) {
        String token = new TokensForApi(portal).ofApplication();

        assertThat(call(http, "/api/me", token).body()).contains("\"scopes\":[]", "\"roles\":[\"Api.Call\"]");
        assertThat(call(http, "/api/hello", token).statusCode()).isEqualTo(403);
    }

    @Test
    void roles_are_for_administrators_and_say_where_each_comes_from(Http http, Portal portal, StandInControl standIn) {
        TokensForApi tokens = new TokensForApi(portal);
        String admin =
                tokens.ofPerson(standIn.people().with("roles", List.of("Admin")).create());
        String member = tokens.ofPerson(standIn.people()
                .with("groupIds", List.of(PortalSettings.ADMIN_GROUP))
                .create());

        assertThat(call(http, "/api/roles", admin).body())
                .contains(
                        "{\"applicationRole\":\"Admin\",\"groups\":[\"" + PortalSettings.ADMIN_GROUP
                                + "\"],\"role\":\"Admin\",\"setting\":\"entra-id.role.Admin\"}",
                        "\"role\":\"Explorer\"");
        assertThat(call(http, "/api/roles", member).statusCode()).isEqualTo(200);

        HttpResponse<String> refused =
                call(http, "/api/roles", tokens.ofPerson(standIn.people().create()));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer realm=\"Graph Portal\", error=\"insufficient_scope\", "
                        + "error_description=\"the role is missing: Admin\"");
        assertThat(refused.body()).startsWith("{").contains("\"detail\":\"the role is missing: Admin\"");
    }

    @Test
    void an_application_with_the_role_may_do_what_administrators_may(Http http, Portal portal) {
        String token = TokensForApi.ofAnAdministrator(portal).ofApplication();

        assertThat(call(http, "/api/roles", token).statusCode()).isEqualTo(200);
        assertThat(call(http, "/api/hello", token).statusCode()).isEqualTo(403);
    }

    @Test
    void whoever_has_given_another_scope_is_told_which_is_needed(Http http, Portal portal, StandInControl standIn) {
        StandInPerson admin = standIn.people().with("roles", List.of("Admin")).create();
        String token = new TokensForApi(portal).ofPerson(admin, "Reports.Read");

        for (String path : List.of("/api/hello", "/api/me", "/api/roles")) {
            HttpResponse<String> refused = call(http, path, token);
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.headers().firstValue("WWW-Authenticate"))
                    .contains("Bearer realm=\"Graph Portal\", error=\"insufficient_scope\", "
                            + "error_description=\"the scope is missing: access_as_user\", scope=\"access_as_user\"");
        }
    }

    /** There is no token for Graph here, so the groups cannot be looked up as at sign-in. */
    @Test
    void groups_give_a_role_as_long_as_the_token_names_them(Http http, Portal portal, StandInControl standIn) {
        TokensForApi tokens = new TokensForApi(portal);
        StandInPerson person = standIn.people()
                .with("groupIds", List.of(PortalSettings.ADMIN_GROUP))
                .with("groups", 199)
                .create();
        assertThat(call(http, "/api/roles", tokens.ofPerson(person)).statusCode())
                .isEqualTo(200);

        standIn.people().with("groups", 200).change(person);
        String tooMany = tokens.ofPerson(person);
        HttpResponse<String> refused = call(http, "/api/roles", tooMany);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("there are too many groups for the token, so assign the application role");
        assertThat(call(http, "/api/me", tooMany).body()).contains("\"roles\":[]");
        assertThat(standIn.calls(person).endpoints()).doesNotContainKey("getMemberObjects");

        standIn.people().with("roles", List.of("Admin")).change(person);
        assertThat(call(http, "/api/roles", tokens.ofPerson(person)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_opens_nothing_and_none_is_begun(Http http, Portal portal, StandInControl standIn) {
        StandInPerson admin = standIn.people().with("roles", List.of("Admin")).create();
        SignInByHand.signIn(http, admin, "/my/profile");
        String token = new TokensForApi(portal).ofPerson(admin);

        HttpResponse<String> withCookie = http.get("/api/me");
        HttpResponse<String> byToken = call(new Http(portal), "/api/me?language=de&theme=dark", token);

        assertThat(withCookie.statusCode()).isEqualTo(401);
        assertThat(withCookie.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Graph Portal\"");
        assertThat(withCookie.headers().firstValue("Location")).isEmpty();
        assertThat(byToken.statusCode()).isEqualTo(200);
        assertThat(byToken.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(withCookie.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(byToken.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(byToken.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void scripts_of_named_sites_may_call_and_of_no_other(Http http, Portal portal, StandInControl standIn) {
        String token = new TokensForApi(portal).ofPerson(standIn.people().create());
        String named = "https://app.example.com";

        HttpResponse<String> preflight = http.send(
                "OPTIONS",
                "/api/me",
                "",
                "Origin",
                named,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "authorization");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains(named);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers"))
                .contains("Authorization");
        assertThat(call(http, "/api/me", token, "Origin", named).headers().firstValue("Access-Control-Allow-Origin"))
                .contains(named);
        assertThat(http.get("/api/me", "Origin", named).headers().firstValue("Access-Control-Allow-Origin"))
                .contains(named);
        for (String other :
                List.of("https://evil.example", "null", named + ".evil.example", "http://app.example.com")) {
            HttpResponse<String> answer = call(http, "/api/me", token, "Origin", other);
            assertThat(answer.headers().map().keySet())
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
            assertThat(answer.headers().allValues("Vary")).contains("Origin");
        }
        assertThat(http.send("OPTIONS", "/api/me", "", "Origin", "https://evil.example")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void what_the_api_offers_is_described(Http http) {
        HttpResponse<String> answer = http.get("/openapi", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replaceAll("\\s", ""))
                .contains("\"/api/hello\"", "\"/api/me\"", "\"/api/roles\"", "\"scheme\":\"bearer\"", "\"entra-id\":[]")
                .doesNotContain("/users", "localhost", "127.0.0.1");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src '");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static HttpResponse<String> call(Http http, String path, String token, String... more) {
        String[] headers = new String[more.length + 2];
        headers[0] = "Authorization";
        headers[1] = "Bearer " + token;
        System.arraycopy(more, 0, headers, 2, more.length);
        return http.get(path, headers);
    }
}
