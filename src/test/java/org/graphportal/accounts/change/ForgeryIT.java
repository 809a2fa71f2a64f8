package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** Requests that no page of the portal would send, or not to this person. */
@OnThePortal
class ForgeryIT {

    private static final List<List<String>> ELSEWHERE = List.of(
            List.of("Origin", "https://evil.example"),
            List.of("Origin", "null"),
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Sec-Fetch-Site", "same-site"));

    @Test
    void only_the_form_of_a_preview_begins_its_change(Http http, Http hers, StandInControl standIn) {
        Changing changing = chosen("begin", http, standIn);
        Changing other = chosen("beginother", hers, standIn);
        String preview = changing.preview("to=disabled");
        String form = form(changing, preview);
        String stranger = form(other, other.preview("to=disabled"));

        assertThat(http.get("/admin/change-accounts?to=disabled&" + form).statusCode())
                .isEqualTo(403);
        http.send("POST", "/admin/change-accounts", form, "Content-Type", "text/plain");
        http.post("/admin/change-accounts", stranger);
        ELSEWHERE.forEach(headers -> assertThat(
                        http.post("/admin/change-accounts", form, headers.toArray(String[]::new))
                                .statusCode())
                .isEqualTo(403));
        assertThat(standIn.accounts("begin").writes()).isEmpty();
        assertThat(standIn.accounts("beginother").writes()).isEmpty();

        String id = Changing.id(http.post("/admin/change-accounts", form, "Sec-Fetch-Site", "same-origin"));
        assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 3));
    }

    @Test
    void only_its_administrator_stops_a_change_and_only_from_the_portal(
            Http http, Http his, Http hers, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        Changing changing = Changing.as(administrator, http);
        String id = changing.disableHeld(standIn.accounts("notstopped").create(3), 3, standIn);
        Changing.awaitWrites(standIn.accounts("notstopped"), 3);
        SignInByHand.signIn(
                his, standIn.people().with("roles", List.of("Admin")).create(), "/admin/changes");
        SignInByHand.signIn(hers, standIn.people().create(), "/my/roles");
        String stop = "id=" + id + "&do=stop";

        assertThat(http.get("/admin/change-action?" + stop).statusCode()).isEqualTo(405);
        Stream<HttpResponse<String>> forged = Stream.concat(
                ELSEWHERE.stream()
                        .map(headers -> http.post("/admin/change-action", stop, headers.toArray(String[]::new))),
                Stream.of(
                        http.send("POST", "/admin/change-action", stop, "Content-Type", "text/plain"),
                        his.post("/admin/change-action", stop),
                        hers.post("/admin/change-action", stop)));
        assertThat(forged).allMatch(answer -> answer.statusCode() == 403);
        standIn.clearFaults(administrator);

        assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 3));
        assertThat(changing.page(id)).contains(">Done<");
    }

    @Test
    void a_fresh_sign_in_is_not_had_by_writing_it_into_an_address(Http http, StandInControl standIn) {
        Changing changing = Changing.asAdministrator(http, standIn);
        changing.select(standIn.accounts("notfresh").create(24));
        String small = changing.preview("to=enabled");
        assertThat(small).contains("2 accounts will be enabled.", "id=\"begin\"");

        HttpResponse<String> demanded = http.get("/admin/change-accounts?to=disabled&fresh=1");
        assertThat(demanded.statusCode()).isEqualTo(302);
        assertThat(demanded.headers().firstValue("Location").orElseThrow()).contains("prompt=login");

        String page = http.get("/admin/change-accounts?to=disabled").body();
        assertThat(page).contains("id=\"fresh-sign-in\"").doesNotContain("id=\"begin\"", "name=\"plan\"");
        // The form of another preview begins that one, whatever else is open.
        HttpResponse<String> answer = changing.confirm(small, "They left", "22");
        assertThat(answer.body()).contains("2 accounts will be enabled.", "aria-invalid=\"true\"");
        assertThat(standIn.accounts("notfresh").writes()).isEmpty();
    }

    private static Changing chosen(String prefix, Http http, StandInControl standIn) {
        Changing changing = Changing.asAdministrator(http, standIn);
        changing.select(standIn.accounts(prefix).create(3));
        return changing;
    }

    private static String form(Changing changing, String preview) {
        return changing.submit("/admin/change-accounts", preview, "confirm", "begin")
                .with("reason", "They left")
                .with("number", "3")
                .text();
    }
}
