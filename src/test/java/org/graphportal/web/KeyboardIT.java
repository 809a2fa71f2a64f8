package org.graphportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInSteps;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.Color;

/** The portal for those who have a keyboard only. */
@OnThePortal
@ChromiumOnly
class KeyboardIT {

    /** More than any page has. */
    private static final int STOPS = 40;

    @Test
    void a_person_signs_in_and_out_without_a_mouse(Browser alice, StandInControl control) {
        StandInPerson person = control.people().create();

        goTo(alice.open("/"), By.linkText("Sign in"));
        press(alice, Keys.ENTER);
        alice.await(page -> page.shows(SignInSteps.account(person)));
        alice.find(SignInSteps.account(person)).sendKeys(Keys.ENTER);
        alice.await(page -> page.heading().equals(person.displayName()));

        goTo(alice, By.linkText("ID token"));
        press(alice, Keys.ENTER);
        alice.await(page -> page.heading().equals("ID token"));
        goTo(alice, By.cssSelector("#protocol summary"));
        press(alice, Keys.ENTER);
        alice.await(page -> page.shows(By.xpath("//dt[normalize-space()='uti']")));

        goTo(alice.open("/my/profile"), By.xpath("//button[normalize-space()='Sign out']"));
        press(alice, Keys.ENTER);
        alice.await(page -> page.heading().equals("You have signed out"));
    }

    @Test
    void an_administrator_opens_the_menu_leaves_it_and_goes_where_it_leads(Browser alice, StandInControl control) {
        alice.signInAs(control.people().with("roles", List.of("Admin")).create());
        By setup = By.linkText("Setup");

        goTo(alice, By.cssSelector(".menu summary"));
        press(alice, Keys.ENTER);
        assertThat(alice.shows(setup)).isTrue();
        goTo(alice, setup);
        press(alice, Keys.ESCAPE);
        assertThat(alice.shows(setup)).isFalse();
        assertThat(focused(alice).getText()).isEqualTo("Administration");

        press(alice, Keys.SPACE);
        alice.await(page -> page.shows(setup));
        goTo(alice, setup);
        press(alice, Keys.TAB);
        assertThat(alice.shows(setup)).isFalse();

        goTo(alice.open("/my/roles"), By.cssSelector(".menu summary"));
        press(alice, Keys.ENTER);
        goTo(alice, setup);
        press(alice, Keys.ENTER);
        alice.await(page -> page.heading().equals("Setup"));
    }

    @Test
    void the_first_stop_skips_to_the_content(Browser alice) {
        alice.open("/");

        press(alice, Keys.TAB);
        assertThat(focused(alice).getText()).isEqualTo("Skip to content");
        assertThat(focused(alice).isDisplayed()).isTrue();

        press(alice, Keys.ENTER);
        assertThat(focused(alice).getTagName()).isEqualTo("main");

        press(alice, Keys.TAB);
        assertThat(focused(alice).getText()).isEqualTo("Sign in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void wherever_one_is_one_sees_it(String scheme, Browser alice, StandInControl control) {
        ((ChromeDriver) alice.driver())
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        alice.signInAs(control.people().create());
        double ground = luminance(alice.find(By.tagName("body")).getCssValue("background-color"));

        int stops = 0;
        for (WebElement here = next(alice); !here.getTagName().equals("body"); here = next(alice)) {
            assertThat(List.of(here.getCssValue("outline-style"), here.getCssValue("outline-width")))
                    .as(here.getText())
                    .containsExactly("solid", "3px");
            assertThat(contrast(luminance(here.getCssValue("outline-color")), ground))
                    .as(here.getText())
                    .isGreaterThanOrEqualTo(3);
            stops++;
        }
        assertThat(stops).isGreaterThan(10);
    }

    /** Goes on by Tab; after the last stop it is the page's body. */
    private static WebElement next(Browser browser) {
        press(browser, Keys.TAB);
        return focused(browser);
    }

    private static void goTo(Browser browser, By target) {
        WebElement there = browser.find(target);
        for (int stop = 0; stop < STOPS && !focused(browser).equals(there); stop++) {
            press(browser, Keys.TAB);
        }
        assertThat(focused(browser)).as("%s, by Tab alone", target).isEqualTo(there);
    }

    private static void press(Browser browser, Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private static WebElement focused(Browser browser) {
        return browser.driver().switchTo().activeElement();
    }

    /** WCAG 2.2, 1.4.11 wants three to one. */
    private static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(String color) {
        java.awt.Color rgb = Color.fromString(color).getColor();
        return 0.2126 * linear(rgb.getRed()) + 0.7152 * linear(rgb.getGreen()) + 0.0722 * linear(rgb.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
