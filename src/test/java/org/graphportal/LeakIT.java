package org.graphportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.choose;
import static org.graphportal.signin.SignInSteps.signIn;
import static org.graphportal.signin.SignInSteps.signOut;

import java.util.ArrayList;
import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.it.OnThePortal;
import org.graphportal.it.Portal;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInOptions;
import org.graphportal.standin.StandInPerson;
import org.graphportal.standin.StandInSecret;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;

/** No code, token or secret reaches a page, an address, a cookie, the browser's stores or the server's log. */
@OnThePortal
class LeakIT {

    private static final List<String> PAGES = List.of(
            "/",
            "/my/profile",
            "/my/roles",
            "/my/photo",
            "/my/notes",
            "/my/queries",
            "/my/query?name=profile",
            "/my/query?name=messages",
            "/my/explorer?path=/me",
            "/admin/setup",
            "/setup",
            "/signed-out",
            "/nowhere",
            "/callback",
            "/callback?error=access_denied&error_description=AADSTS65004",
            "/problem");

    @Test
    void nothing_that_was_issued_is_found_anywhere(Browser browser, StandInControl standIn, Portal portal) {
        StandInPerson person = standIn.people()
                .with("roles", List.of("Admin", "Explorer"))
                .with("granted", List.of("Mail.Read", "Notes.Read"))
                .create();
        List<String> seen = new ArrayList<>();
        signIn(browser, person, "/my/profile");
        see(browser, seen);
        for (String page : PAGES) {
            see(browser.open(page), seen);
        }
        standIn.fault("me").person(person).status(401).times(1).order();
        see(browser.open("/my/profile"), seen);
        see(
                choose(browser.open("/my/roles").press("Sign in once more"), person)
                        .await(it -> it.path().equals("/my/roles")),
                seen);
        standIn.fault("me").person(person).status(403).times(1).order();
        see(browser.open("/my/profile"), seen);
        standIn.fault("token").person(person).status(500).times(1).order();
        see(browser.open("/sign-in?again=1"), seen);
        see(signOut(browser.open("/")), seen);
        seen.add(portal.log());

        List<String> secrets = new ArrayList<>(
                standIn.issued(person).stream().map(StandInSecret::value).toList());
        secrets.add(StandInOptions.CLIENT_SECRET);

        assertThat(secrets).hasSizeGreaterThan(4);
        for (String secret : secrets) {
            // Not even in part: whole tokens are long, and their ends are what a careless log shows.
            String part = secret.substring(0, Math.min(secret.length(), 24));
            String end = secret.substring(Math.max(0, secret.length() - 24));
            assertThat(seen).noneMatch(text -> text.contains(end) || !part.startsWith("eyJ") && text.contains(part));
        }
    }

    private static void see(Browser browser, List<String> seen) {
        // The callback's own address is the one place where a code may stand.
        if (!browser.path().startsWith("/callback")) {
            seen.add(browser.address().toString());
        }
        seen.add(browser.source());
        browser.driver().manage().getCookies().stream().map(Cookie::toString).forEach(seen::add);
        // A browser that runs no scripts stores nothing.
        if (browser.driver() instanceof ChromeDriver chromium) {
            seen.add(String.valueOf(
                    chromium.executeScript("return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")));
        }
    }
}
