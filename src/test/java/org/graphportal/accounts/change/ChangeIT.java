package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.server.Await;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** What becomes of accounts that are to be changed. */
@OnThePortal
class ChangeIT {

    @Test
    void each_account_ends_as_what_has_become_of_it(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        StandInPerson privileged =
                standIn.people().with("directoryRole", "Reports Reader").create();
        List<String> accounts = standIn.accounts("ends").create(12);
        standIn.fault("updateUser")
                .person(administrator)
                .status(404)
                .error("Request_ResourceNotFound")
                .times(1)
                .order();
        Changing changing = Changing.as(administrator, http);

        String id = changing.disable(
                Stream.concat(accounts.stream(), Stream.of(privileged.userPrincipalName()))
                        .toList(),
                12);

        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 1, "changed", 10, "not-found", 1, "refused", 1));
        assertThat(changing.page(id)).contains("They left", "Your directory role does not let you change this account");
        assertThat(standIn.accounts("ends").writes())
                .hasSize(10)
                .allSatisfy((name, times) -> assertThat(times).isEqualTo(1));
        assertThat(changing.csv(id).lines()).hasSize(14);
        assertThat(changing.csv(id))
                .contains(
                        privileged.displayName() + "," + privileged.userPrincipalName() + "," + privileged.id(),
                        "Authorization_RequestDenied");
    }

    @Test
    void a_thousand_accounts_are_each_changed_once_however_often_graph_is_too_busy(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("many").create(1_112).stream()
                .filter(name -> !name.matches(".*0@.*"))
                .limit(1_000)
                .toList();
        Changing changing = Changing.as(administrator, http);
        changing.select(accounts);
        String preview = changing.preview("to=disabled");
        standIn.fault("updateUser")
                .person(administrator)
                .status(429)
                .header("Retry-After", "0.2")
                .percent(10)
                .order();
        standIn.fault("batch")
                .person(administrator)
                .status(429)
                .header("Retry-After", "0.2")
                .percent(5)
                .order();
        int before = standIn.calls(administrator).count("batch");

        String id = Changing.id(changing.confirm(preview, "They left", "1000"));

        assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 1_000));
        Map<String, Integer> writes = standIn.accounts("many").writes();
        assertThat(writes).hasSize(1_000);
        assertThat(writes.values()).containsOnly(1);
        // One call in twenty is refused as a whole: of these 61, at most 58 are answered 200.
        assertThat(standIn.calls(administrator).count("batch") - before).isLessThanOrEqualTo(61);
    }

    @Test
    void what_was_done_although_its_answer_was_lost_is_found_out_and_not_done_again(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("lost").create(9);
        // Missing in the answer: every second was changed all the same, the others were not.
        standIn.fault("updateUser")
                .person(administrator)
                .processed()
                .behaviour("close")
                .times(4)
                .order();
        standIn.fault("updateUser")
                .person(administrator)
                .behaviour("close")
                .times(3)
                .order();
        Changing changing = Changing.as(administrator, http);

        String id = changing.disable(accounts, 9);

        assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 9));
        assertThat(standIn.accounts("lost").writes()).hasSize(9);
        assertThat(standIn.accounts("lost").writes().values()).containsOnly(1);
    }

    @Test
    void what_cannot_be_read_stays_unchecked_until_it_can(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("unread").create(3);
        standIn.fault("updateUser")
                .person(administrator)
                .processed()
                .behaviour("close")
                .order();
        standIn.fault("user").person(administrator).status(500).order();
        Changing changing = Changing.as(administrator, http);

        String id = changing.disable(accounts, 3);

        assertThat(changing.ended(id)).isEqualTo(Map.of("unchecked", 3));
        standIn.clearFaults(administrator);
        changing.act(id, "settle");
        assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 3));
        assertThat(standIn.accounts("unread").writes().values()).containsOnly(1);
    }

    @Test
    void what_has_failed_can_be_tried_again_and_all_of_it_be_undone_once(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("undo").create(5);
        standIn.fault("updateUser")
                .person(administrator)
                .error("Request_BadRequest")
                .times(2)
                .order();
        Changing changing = Changing.as(administrator, http);
        String first = changing.disable(accounts, 5);
        assertThat(changing.ended(first)).isEqualTo(Map.of("changed", 3, "failed", 2));

        String second = Changing.id(changing.confirm(changing.preview("again=" + first), "Once more", "2"));
        assertThat(changing.ended(second)).isEqualTo(Map.of("changed", 2));
        String preview = changing.preview("undo=" + first);
        String third = Changing.id(changing.confirm(preview, "A mistake", "3"));
        assertThat(changing.ended(third)).isEqualTo(Map.of("changed", 3));

        assertThat(changing.preview("undo=" + first)).contains("This change has been undone already");
        assertThat(changing.page(first)).contains("id=\"undone\"");
        assertThat(changing.http().get("/admin/changes?q=undo-0001").body())
                .contains("They left", "Once more")
                .doesNotContain("A mistake");
        assertThat(changing.http().get("/admin/changes.csv?q=a+mistake").body().lines())
                .hasSize(2);
    }

    @Test
    void signing_out_ends_a_change_after_what_is_in_flight_and_it_can_be_gone_on_with(
            Http http, Portal portal, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("leave").create(200);
        standIn.fault("batch")
                .person(administrator)
                .delay(Duration.ofMillis(400))
                .order();
        Changing changing = Changing.as(administrator, http);
        String id = changing.disable(accounts, 180);
        Await.until(
                "The first batch",
                Changing.PATIENCE,
                () -> !standIn.accounts("leave").writes().isEmpty());

        changing.http().post("/sign-out", "");
        Changing again = Changing.as(administrator, new Http(portal));
        Map<String, Integer> counts = again.ended(id);

        assertThat(again.page(id)).contains("because its administrator signed out");
        assertThat(counts.get("waiting")).isPositive();
        assertThat(counts.getOrDefault("unchecked", 0)).isZero();
        standIn.clearFaults(administrator);
        again.act(id, "resume");
        assertThat(again.ended(id)).isEqualTo(Map.of("already", 20, "changed", 180));
        assertThat(standIn.accounts("leave").writes()).hasSize(180);
        assertThat(standIn.accounts("leave").writes().values()).containsOnly(1);
    }

    @Test
    void tokens_that_end_in_the_middle_are_renewed_on_the_way(Http http, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        standIn.people().with("tokenSeconds", 4).change(administrator);
        List<String> accounts = standIn.accounts("renew").create(240);
        Changing changing = Changing.as(administrator, http);
        changing.select(accounts);
        String preview = changing.preview("to=disabled");
        standIn.fault("batch")
                .person(administrator)
                .delay(Duration.ofMillis(1_500))
                .order();
        int before = standIn.calls(administrator).refreshGrants();

        String id = Changing.id(changing.confirm(preview, "They left", "216"));
        Await.until(
                "A renewal",
                Changing.PATIENCE,
                () -> standIn.calls(administrator).refreshGrants() > before + 1);
        standIn.clearFaults(administrator);

        assertThat(changing.ended(id)).isEqualTo(Map.of("already", 24, "changed", 216));
        assertThat(standIn.accounts("renew").writes().values()).containsOnly(1);
    }
}
