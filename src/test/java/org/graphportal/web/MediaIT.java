package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** The portal on paper, without motion, and on a slow line. */
@OnThePortal
@ChromiumOnly
class MediaIT {

    private static final String BLACK = "rgba(0, 0, 0, 1)";

    /** Everything that the page and what it needs weigh on the wire, headers included. */
    private static final String TRANSFERRED = "return ['navigation', 'resource'].flatMap(type =>"
            + " performance.getEntriesByType(type)).reduce((sum, entry) => sum + entry.transferSize, 0)";

    @Test
    void on_paper_there_is_the_content_in_black_and_nothing_to_press(Browser alice, StandInControl control) {
        StandInPerson person = control.people().create();
        alice.open("/").press("Dark").signInAs(person);

        emulate(alice, Map.of("media", "print"));

        assertThat(alice.shows(By.tagName("header"))).isFalse();
        assertThat(alice.shows(By.tagName("footer"))).isFalse();
        assertThat(alice.all(By.cssSelector("main button, main .btn"))).noneMatch(it -> it.isDisplayed());
        assertThat(alice.text()).contains(person.displayName(), person.userPrincipalName());
        assertThat(alice.all(By.cssSelector("main h1, main dt, main dd, main summary")))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.getCssValue("color")).isEqualTo(BLACK));
    }

    @Test
    void nothing_moves_for_those_who_do_not_want_it(Browser alice) {
        By button = By.cssSelector(".btn-primary");
        assertThat(alice.open("/").find(button).getCssValue("transition-property"))
                .contains("background-color");

        emulate(alice, Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));

        assertThat(alice.find(button).getCssValue("transition-property")).isEqualTo("none");
    }

    @Test
    void the_first_profile_page_is_below_sixty_kilobytes(Browser alice, StandInControl control) {
        alice.signInAs(control.people().create());

        Object bytes = ((ChromeDriver) alice.driver()).executeScript(TRANSFERRED);

        assertThat((Long) bytes).isBetween(20_000L, 60_000L);
    }

    private static void emulate(Browser browser, Map<String, Object> media) {
        ((ChromeDriver) browser.driver()).executeCdpCommand("Emulation.setEmulatedMedia", media);
    }
}
