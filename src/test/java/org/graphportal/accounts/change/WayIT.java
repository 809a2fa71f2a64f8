package org.graphportal.accounts.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.signIn;

import java.util.List;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** From choosing accounts to undoing what was done with them, in a browser. */
@OnThePortal
class WayIT {

    @Test
    void accounts_are_chosen_previewed_disabled_found_in_the_history_and_enabled_again(
            Browser alice, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("way").create(30);
        preview(alice, administrator, accounts);
        assertThat(alice.find(By.id("summary")).getText()).isEqualTo("27 accounts will be disabled.");
        assertThat(alice.shows(By.id("begin"))).isFalse();

        alice.press(By.id("fresh-sign-in"));
        alice.choose(administrator);
        assertThat(alice.path()).isEqualTo("/admin/change-accounts?to=disabled&fresh=1");
        alice.fill(By.id("reason"), "Left <in> October")
                .fill(By.id("number"), "27")
                .press(By.id("begin"));
        alice.await(it -> it.find(By.id("state")).getText().equals("Done"));
        assertThat(alice.find(By.cssSelector("[data-outcome=changed]")).getText())
                .isEqualTo("27");
        assertThat(alice.find(By.id("why")).getText()).isEqualTo("Left <in> October");

        alice.press("Changes of accounts").fill(By.id("q"), "in> oct").press("Find");
        alice.press("27 of 30 accounts disabled").press("Undo this change");
        assertThat(alice.find(By.id("summary")).getText()).isEqualTo("27 accounts will be enabled.");
        alice.fill(By.id("reason"), "Came back").fill(By.id("number"), "27").press(By.id("begin"));
        alice.await(it -> it.find(By.id("state")).getText().equals("Done"));

        assertThat(standIn.accounts("way").writes()).hasSize(27);
        assertThat(standIn.accounts("way").writes().values()).containsOnly(2);
    }

    @Test
    @ChromiumOnly
    void a_change_goes_on_while_its_page_is_closed_and_stops_when_asked(Browser alice, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("stop").create(20);
        begin(alice, administrator, accounts, standIn);
        String page = alice.path();

        alice.open("/my/profile").open(page);
        assertThat(alice.find(By.id("state")).getText()).startsWith("Under way: 2 of 20 accounts are done.");
        alice.press("Stop after this batch");
        standIn.clearFaults(administrator);
        alice.await(it -> it.find(By.id("state")).getText().equals("Stopped"));

        assertThat(Inspection.faults(alice)).isEmpty();
        assertThat(alice.console()).isEmpty();
    }

    @Test
    @ChromiumOnly
    void a_change_can_be_followed_without_javascript_and_keeps_nobody_out(Browser alice, StandInControl standIn) {
        StandInPerson administrator = Changing.administrator(standIn);
        List<String> accounts = standIn.accounts("plain").create(20);
        preview(alice, administrator, accounts);
        assertThat(Inspection.faults(alice)).isEmpty();
        ((ChromeDriver) alice.driver())
                .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        begin(alice, administrator, accounts, standIn);
        // The page comes anew every two seconds, whoever reads it.
        alice.await(it -> it.find(By.id("state")).getText().startsWith("Under way: 2 of 20 accounts are done."));

        standIn.clearFaults(administrator);
        alice.await(it -> it.find(By.id("state")).getText().equals("Done"));

        assertThat(alice.find(By.cssSelector("[data-outcome=changed]")).getText())
                .isEqualTo("18");
    }

    private static void preview(Browser alice, StandInPerson administrator, List<String> accounts) {
        signIn(alice, administrator, "/admin/accounts");
        alice.fill(By.id("box"), String.join(" ", accounts))
                .press(By.id("query"))
                .press("Disable …");
    }

    private static void begin(
            Browser alice, StandInPerson administrator, List<String> accounts, StandInControl standIn) {
        if (!alice.path().startsWith("/admin/change-accounts")) {
            preview(alice, administrator, accounts);
        }
        standIn.fault("batch").person(administrator).held().order();
        alice.fill(By.id("reason"), "They left").fill(By.id("number"), "18").press(By.id("begin"));
    }
}
