package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
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
        Changing changing = Changing.as(administrator, http);
        String preview = changing.previewOf(standIn.accounts("unread").create(3));
        standIn.fault("updateUser")
                .person(administrator)
                .processed()
                .behaviour("close")
                .order();
        standIn.fault("user").person(administrator).status(500).order();

        String id = Changing.id(changing.confirm(preview, "They left", "3"));

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

        String second = Changing.id(changing.confirm(changing.preview("again=" + first), "Once_more: 50%", "2"));
        assertThat(changing.ended(second)).isEqualTo(Map.of("changed", 2));
        String preview = changing.preview("undo=" + first);
        String third = Changing.id(changing.confirm(preview, "A slip of the pen", "3"));
        assertThat(changing.ended(third)).isEqualTo(Map.of("changed", 3));

        assertThat(changing.preview("undo=" + first)).contains("This change has been undone already");
        assertThat(changing.page(first)).contains("id=\"undone\"");
        assertThat(changing.http().get("/admin/changes?q=undo-0001").body())
                .contains("They left", "Once_more: 50%")
                .doesNotContain("A slip of the pen");
        assertThat(changing.http()
                        .get("/admin/changes.csv?q=slip+OF+the")
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(found("e_MORE: 50%25", changing)).isTrue();
        assertThat(found("once_more: 50_", changing)).isFalse();
        assertThat(found("once%25more: 50", changing)).isFalse();
        assertThat(found("once%5C_more: 50", changing)).isFalse();
    }

    private static boolean found(String term, Changing changing) {
        return changing.http()
                .get("/admin/changes?q=" + term.replace(' ', '+'))
                .body()
                .contains("Once_more: 50%");
    }
}
