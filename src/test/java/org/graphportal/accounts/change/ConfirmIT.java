package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.graphportal.web.HtmlChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between choosing accounts and changing them. */
@OnThePortal
class ConfirmIT {

    @Test
    void a_preview_sets_apart_what_stays_as_it_is(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("apart").create(10);
        Changing changing = Changing.as(administrator, http);
        changing.select(
                Stream.concat(accounts.stream(), Stream.of(administrator.id())).toList());

        String preview = changing.preview("to=disabled");

        assertThat(preview)
                .contains("9 accounts will be disabled.", "One account is disabled already.", "Your own account stays");
        String id = Changing.id(changing.confirm(preview, "They left", "9"));
        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 1, "changed", 9));
        assertThat(Stream.of(
                        preview, changing.page(id), http.get("/admin/changes").body()))
                .allSatisfy(page -> assertThat(HtmlChecker.faults(page)).isEmpty());
        assertThat(changing.csv(id)).doesNotContain(administrator.id() + ",true");
    }

    @ParameterizedTest
    @CsvSource({"They left, 2", "They left, ''", "'', 3", "'  ', 3"})
    void without_a_reason_and_the_number_nothing_begins_and_what_was_typed_stays(
            String reason, String number, Http http, StandInControl standIn) {
        String prefix = "typed" + Math.abs((reason + number).hashCode());
        List<String> accounts = standIn.accounts(prefix).create(3);
        Changing changing = Changing.asAdministrator(http, standIn);
        changing.select(accounts);

        HttpResponse<String> answer = changing.confirm(changing.preview("to=disabled"), reason, number);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("aria-invalid=\"true\"", "3 accounts will be disabled.");
        if (!reason.isBlank()) {
            assertThat(answer.body()).contains("value=\"" + reason + "\"");
        }
        assertThat(standIn.accounts(prefix).writes()).isEmpty();
    }

    @Test
    void a_form_that_is_sent_twice_is_one_change(Http http, StandInControl standIn) {
        List<String> accounts = standIn.accounts("twice").create(3);
        Changing changing = Changing.asAdministrator(http, standIn);
        String preview = changing.previewOf(accounts);

        String first = Changing.id(changing.confirm(preview, "They left", "3"));
        changing.ended(first);
        String second = Changing.id(changing.confirm(preview, "They left", "3"));

        assertThat(second).isEqualTo(first);
        assertThat(standIn.accounts("twice").writes().values()).containsOnly(1);
    }

    @Test
    void a_form_that_is_sent_by_two_clicks_at_once_is_one_change(Http http, StandInControl standIn) {
        List<String> accounts = standIn.accounts("atonce").create(3);
        Changing changing = Changing.asAdministrator(http, standIn);
        String preview = changing.previewOf(accounts);

        List<CompletableFuture<String>> clicks = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> Changing.id(changing.confirm(preview, "They left", "3"))))
                .limit(4)
                .toList();

        List<String> ids =
                clicks.stream().map(CompletableFuture::join).distinct().toList();
        assertThat(ids).hasSize(1);
        assertThat(changing.ended(ids.get(0))).isEqualTo(Map.of("changed", 3));
        assertThat(standIn.accounts("atonce").writes().values()).hasSize(3).containsOnly(1);
    }

    @Test
    void nobody_changes_their_own_account_by_whatever_name(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        Changing changing = Changing.as(administrator, http);
        changing.select(List.of(
                administrator.userPrincipalName().toUpperCase(Locale.ROOT),
                administrator.id().toUpperCase(Locale.ROOT)));

        assertThat(changing.preview("to=disabled"))
                .contains("No account will be disabled.", "Your own account stays")
                .doesNotContain("id=\"begin\"");
    }

    @Test
    void accounts_of_an_earlier_change_are_read_bit_by_bit(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("bits").create(20);
        Changing changing = Changing.as(administrator, http);
        String id = changing.disable(accounts, 18);
        changing.ended(id);
        standIn.fault("batch")
                .person(administrator)
                .status(429)
                .header("Retry-After", "60")
                .order();

        HttpResponse<String> page = http.get("/admin/change-accounts?undo=" + id);

        assertThat(page.body())
                .contains("Read so far: 0 of 18", "The page goes on in 60 s.")
                .doesNotContain("id=\"summary\"");
        assertThat(page.headers().firstValue("Refresh")).hasValue("60");
        standIn.clearFaults(administrator);
        assertThat(changing.preview("undo=" + id)).contains("18 accounts will be enabled.");
    }

    @Test
    void of_two_tabs_the_second_waits_until_the_first_has_ended(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("tabs").create(4);
        Changing changing = Changing.as(administrator, http);
        String one = changing.previewOf(accounts.subList(0, 2));
        String two = changing.previewOf(accounts.subList(2, 4));
        standIn.fault("batch").person(administrator).held().order();

        String id = Changing.id(changing.confirm(one, "They left", "2"));
        assertThat(changing.confirm(two, "They left", "2").body()).contains("Another change of yours is under way", id);
        standIn.clearFaults(administrator);
        changing.ended(id);

        assertThat(standIn.accounts("tabs").writes()).containsOnlyKeys(accounts.subList(0, 2));
        String then = Changing.id(changing.confirm(two, "They left", "2"));
        changing.ended(then);
        assertThat(standIn.accounts("tabs").writes()).containsOnlyKeys(accounts);
    }

    @Test
    void more_than_twenty_accounts_demand_a_sign_in_once_more(Http http, StandInControl standIn) {
        List<String> accounts = standIn.accounts("fresh").create(24);
        Changing changing = Changing.asAdministrator(http, standIn);
        changing.select(accounts);

        String page = changing.http().get("/admin/change-accounts?to=disabled").body();
        assertThat(page)
                .contains("22 accounts will be disabled.", "id=\"fresh-sign-in\"")
                .doesNotContain("id=\"begin\"");

        String id = Changing.id(changing.confirm(changing.preview("to=disabled"), "They left", "22"));
        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 2, "changed", 22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/changes",
                "/admin/change?id=x",
                "/admin/change-accounts?to=disabled",
                "/admin/change.csv?id=x"
            })
    void nobody_else_may_look_or_act(String path, Http http, StandInControl standIn) {
        SignInByHand.signIn(http, standIn.people().create(), "/my/profile");

        assertThat(http.get(path).statusCode()).isEqualTo(403);
        assertThat(http.post(path, "confirm=confirm&begin=begin&jakarta.faces.ViewState=x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_form_without_the_view_state_of_its_page_changes_nothing(Http http, StandInControl standIn) {
        List<String> accounts = standIn.accounts("forged").create(3);
        Changing changing = Changing.asAdministrator(http, standIn);
        String preview = changing.previewOf(accounts);

        changing.confirm(preview.replace("jakarta.faces.ViewState", "other"), "They left", "3");
        HttpResponse<String> other =
                changing.confirm(preview.replaceAll("(ViewState[^>]*value=\")[^\"]*", "$1no:state"), "They left", "3");

        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(standIn.accounts("forged").writes()).isEmpty();
        assertThat(http.get("/admin/change?id=00000000-0000-0000-0000-000000000000")
                        .statusCode())
                .isEqualTo(404);
    }
}
