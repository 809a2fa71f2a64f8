package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.account;
import static org.graphportal.signin.SignInSteps.choose;
import static org.graphportal.signin.SignInSteps.signIn;

import org.graphportal.browser.Browser;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** What comes back from Entra ID in a browser, and what does not. */
@OnThePortal
class CallbackIT {

    @Test
    void two_tabs_that_sign_in_at_once_end_both_signed_in(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        browser.open("/my/profile");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open("/my/roles");
        String second = browser.driver().getWindowHandle();

        browser.driver().switchTo().window(first);
        choose(browser, person);
        browser.driver().switchTo().window(second);
        choose(browser, person);

        assertThat(browser.path()).isEqualTo("/my/roles");
        browser.driver().switchTo().window(first);
        assertThat(browser.open("/my/profile").heading()).isEqualTo(person.displayName());
    }

    @Test
    void two_tabs_end_signed_in_in_the_other_order_too(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        browser.open("/my/profile");
        String first = browser.driver().getWindowHandle();
        browser.driver().switchTo().newWindow(WindowType.TAB);
        browser.open("/my/roles");

        choose(browser, person);
        assertThat(browser.path()).isEqualTo("/my/roles");
        browser.driver().switchTo().window(first);
        choose(browser, person);

        assertThat(browser.path()).isEqualTo("/my/profile");
        assertThat(browser.heading()).isEqualTo(person.displayName());
    }

    @Test
    void whoever_declines_is_told_and_may_try_again(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().with("consent", "ask").create();
        signIn(browser, person, "/my/profile")
                .find(By.cssSelector("[name=consent][value=decline]"))
                .click();
        browser.await(it -> it.path().startsWith("/callback"));

        assertThat(browser.heading()).isEqualTo("You did not agree to the permissions");
        assertThat(browser.text()).contains("AADSTS65004").containsPattern("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        browser.press("Try again")
                .await(it -> it.shows(By.cssSelector("[name=consent][value=accept]")) || it.shows(account(person)));
    }

    @Test
    void back_after_signing_in_does_no_harm(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/profile");

        browser.back();
        browser.open("/my/profile");

        assertThat(browser.heading()).isEqualTo(person.displayName());
    }
}
