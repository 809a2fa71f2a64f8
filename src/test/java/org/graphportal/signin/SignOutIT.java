package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.account;
import static org.graphportal.signin.SignInSteps.signIn;
import static org.graphportal.signin.SignInSteps.signOut;

import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;

@OnThePortal
class SignOutIT {

    @Test
    void signing_out_ends_the_session_here_and_at_entra(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signOut(signIn(browser, person, "/my/profile"));

        assertThat(browser.path()).isEqualTo("/signed-out");
        assertThat(browser.heading()).isEqualTo("You have signed out");
        assertThat(browser.open("/my/profile").shows(account(person))).isTrue();
    }

    @Test
    void the_old_cookie_is_worth_nothing_after_signing_out(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/profile");
        Cookie old = browser.driver().manage().getCookieNamed("JSESSIONID");
        signOut(browser);

        browser.open("/");
        browser.driver().manage().deleteCookieNamed("JSESSIONID");
        browser.driver().manage().addCookie(new Cookie(old.getName(), old.getValue()));

        assertThat(browser.open("/").heading()).isEqualTo("You are not signed in");
        assertThat(browser.open("/my/profile").shows(account(person))).isTrue();
    }

    @Test
    @ChromiumOnly
    void back_shows_nothing_after_signing_out(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signOut(signIn(browser, person, "/my/profile"));

        browser.back();

        browser.await(it -> !it.source().contains(person.id()));
    }

    @Test
    void an_old_tab_shows_nothing_after_signing_out(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signOut(signIn(browser, person, "/my/profile"));

        browser.open("/my/photo");

        assertThat(browser.shows(account(person))).isTrue();
    }

    @Test
    void signing_out_after_the_session_here_has_ended_ends_the_one_at_entra(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        signIn(browser, person, "/my/profile").driver().manage().deleteCookieNamed("JSESSIONID");

        browser.press("Sign out").await(it -> !it.path().startsWith("/my/"));

        assertThat(browser.open("/my/profile").shows(account(person))).isTrue();
    }
}
