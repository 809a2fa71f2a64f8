package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

@OnThePortal
class ThemeIT {

    private static final String LIGHT = "rgba(255, 255, 255, 1)";
    private static final String DARK = "rgba(33, 37, 41, 1)";

    @Test
    @ChromiumOnly
    void the_system_decides_until_somebody_does(Browser alice) {
        prefers(alice, "dark");
        assertThat(ground(alice.open("/"))).isEqualTo(DARK);

        assertThat(ground(alice.press("Light"))).isEqualTo(LIGHT);

        prefers(alice, "light");
        assertThat(ground(alice.press("Dark"))).isEqualTo(DARK);
        assertThat(ground(alice.press("Automatic"))).isEqualTo(LIGHT);
    }

    @Test
    @ChromiumOnly
    void all_of_it_works_without_javascript(Browser alice) {
        ((ChromeDriver) alice.driver())
                .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        prefers(alice, "dark");

        assertThat(ground(alice.open("/"))).isEqualTo(DARK);
        assertThat(ground(alice.press("Light"))).isEqualTo(LIGHT);
    }

    @Test
    void the_choice_stays_after_signing_out(Browser alice, StandInControl control) {
        alice.open("/").press("Dark");
        alice.signInAs(control.people().create());
        alice.press("Sign out").await(page -> page.heading().equals("You have signed out"));

        assertThat(alice.find(By.tagName("html")).getDomAttribute("data-bs-theme"))
                .isEqualTo("dark");
        assertThat(alice.find(By.cssSelector("[aria-current=true][href*=theme]"))
                        .getText())
                .isEqualTo("Dark");
    }

    private static String ground(Browser browser) {
        return browser.find(By.tagName("body")).getCssValue("background-color");
    }

    private static void prefers(Browser browser, String scheme) {
        ((ChromeDriver) browser.driver())
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}
