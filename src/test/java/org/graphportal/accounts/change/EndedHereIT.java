package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.util.List;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.signin.FrontChannel;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;

/** Sessions of the portal and changes of accounts end each other. */
@OnThePortal
class EndedHereIT {

    @Test
    void whoever_is_disabled_is_signed_out_here_and_may_come_back_when_enabled(
            Browser bob, Http http, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(bob, person, "/my/profile");
        Changing changing = Changing.asAdministrator(http, standIn);
        String id = changing.disable(List.of(person.userPrincipalName()), 1);
        assertThat(changing.ended(id)).isEqualTo(Map.of("changed", 1));

        bob.open("/my/roles");

        assertThat(bob.path()).isEqualTo("/signed-out?because=disabled");
        assertThat(bob.heading()).isEqualTo("You have been signed out");
        assertThat(bob.text()).contains("Your account has just been disabled by an administrator");
        assertThat(bob.open("/my/roles").text()).as("at Entra ID").contains("AADSTS50057");

        String undone = Changing.id(changing.confirm(changing.preview("undo=" + id), "Disabled by a slip", "1"));
        assertThat(changing.ended(undone)).isEqualTo(Map.of("changed", 1));
        assertThat(bob.open("/my/roles").path()).isEqualTo("/my/roles");
    }

    @Test
    void signing_out_at_entra_ends_a_change_after_what_is_in_flight(Http http, Portal portal, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("front").create(200);
        Changing changing = Changing.as(administrator, http);
        String signedOut = FrontChannel.path(portal, administrator);
        String id = changing.disableHeld(accounts, 180, standIn);
        Changing.awaitWrites(standIn.accounts("front"), 80);

        new Http(portal).get(signedOut);

        standIn.clearFaults(administrator);

        Changing again = Changing.as(administrator, new Http(portal));
        assertThat(again.ended(id)).isEqualTo(Map.of("already", 20, "changed", 80, "waiting", 100));
        assertThat(again.page(id)).contains("because its administrator signed out");

        again.act(id, "resume");
        assertThat(again.page(id)).contains("id=\"fresh-sign-in\"").doesNotContain("id=\"resume\"");
        assertThat(again.counts(id)).as("without a fresh sign-in").containsEntry("waiting", 100);
        again.resume(id);
        assertThat(again.ended(id)).isEqualTo(Map.of("already", 20, "changed", 180));
    }
}
