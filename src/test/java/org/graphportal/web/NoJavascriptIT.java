package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Every page and action without JavaScript, as HtmlUnit has it in all tests anyway. */
@OnThePortal
class NoJavascriptIT {

    @BeforeEach
    void switch_scripts_off(Browser alice) {
        if (alice.driver() instanceof ChromeDriver chromium) {
            chromium.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        }
    }

    @Test
    void a_person_signs_in_looks_around_and_signs_out(Browser alice, StandInControl control) {
        StandInPerson person = control.people().with("roles", List.of("Admin")).create();

        alice.open("/").press("Sign in");
        alice.choose(person);
        assertThat(alice.heading()).isEqualTo(person.displayName());
        assertThat(alice.press("ID token").heading()).isEqualTo("ID token");
        assertThat(alice.press("What may I do here?").heading()).isEqualTo("What may I do here?");
        assertThat(alice.press("Administration").press("Setup").heading()).isEqualTo("Setup");
        assertThat(alice.open("/").press("Deutsch").text()).contains("Abmelden");
        assertThat(alice.press("Dunkel").press("English").find(By.cssSelector("[data-bs-theme=dark]")))
                .isNotNull();

        assertThat(alice.press("Sign out").heading()).isEqualTo("You have signed out");
        assertThat(alice.open("/").heading()).isEqualTo("You are not signed in");
    }

    @Test
    void a_person_asks_graph_agrees_and_turns_pages(Browser alice, StandInControl control) {
        alice.signInAs(control.people().with("roles", List.of("Explorer")).create());

        alice.press("Queries")
                .press("My latest messages")
                .press(By.id("consent"))
                .press("Accept");
        assertThat(alice.all(By.cssSelector("#content tbody tr"))).hasSize(10);
        assertThat(alice.press("Next page").all(By.cssSelector("#content tbody tr")))
                .hasSize(10);
        assertThat(alice.find(By.id("json")).getDomProperty("textContent")).contains("\"@odata.nextLink\"");

        alice.open("/my/explorer").fill(By.id("path"), "/me/messages?$top=2").press("Ask");
        assertThat(alice.all(By.cssSelector("#content tbody tr"))).hasSize(2);
    }

    @Test
    void times_are_there_and_what_would_do_nothing_is_not(Browser alice, StandInControl control) {
        alice.signInAs(control.people().create());
        assertThat(alice.shows(By.cssSelector("[data-copy]"))).isFalse();

        alice.open("/my/id-token");

        assertThat(alice.all(By.tagName("time"))).isNotEmpty();
        assertThat(alice.find(By.id("access-token-life")).getText()).containsPattern("\\d.* \\(in \\d+ \\w+\\)");
    }

    @Test
    void people_are_searched_and_leafed_through(Browser alice, StandInControl control) {
        alice.signInAs(control.people()
                .with("granted", List.of("User.ReadBasic.All"))
                .with("directorySize", 40)
                .create());

        alice.press("People").press("Search");
        assertThat(alice.find(By.id("range")).getText()).isEqualTo("1 to 25 of 40");
        alice.press("Next page");
        assertThat(alice.find(By.id("range")).getText()).isEqualTo("26 to 40 of 40");
        alice.fill(By.id("q"), "nobody is called so").press("Search");

        assertThat(alice.find(By.id("nobody")).getText()).isEqualTo("Nobody was found.");
    }

    @Test
    void another_account_can_be_chosen(Browser alice, StandInControl control) {
        StandInPerson first = control.people().create();
        StandInPerson second = control.people().create();
        alice.signInAs(first);

        alice.open("/").press("Use another account");
        alice.choose(second);

        assertThat(alice.open("/").text()).contains(second.displayName()).doesNotContain(first.displayName());
    }
}
