package org.graphportal.signin;

import org.graphportal.browser.Browser;
import org.graphportal.standin.StandInPerson;
import org.openqa.selenium.By;

/** What a person does at Entra ID. */
public final class SignInSteps {

    private SignInSteps() {}

    /** Opens a page of the portal as somebody who has to sign in for it, and signs in. */
    public static Browser signIn(Browser browser, StandInPerson person, String page) {
        return choose(browser.open(page), person);
    }

    /** Chooses an account on Entra's page. */
    public static Browser choose(Browser browser, StandInPerson person) {
        return browser.choose(person);
    }

    /** Signs out and waits until that is done. */
    public static Browser signOut(Browser browser) {
        return browser.press("Sign out").await(it -> it.path().equals("/signed-out"));
    }

    /** The person's button on Entra's page. */
    public static By account(StandInPerson person) {
        return By.cssSelector("[data-person='" + person.userPrincipalName() + "']");
    }
}
