package org.graphportal.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.signin.SignInSteps.account;
import static org.graphportal.signin.SignInSteps.choose;
import static org.graphportal.signin.SignInSteps.signIn;

import java.util.ArrayList;
import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.it.OnThePortal;
import org.graphportal.standin.StandInCalls;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.openqa.selenium.By;

@OnThePortal
@Isolated("counts what all people do together")
class SignInIT {

    @Test
    void home_says_that_nobody_is_signed_in_and_how_to_sign_in(Browser browser) {
        browser.open("/");

        assertThat(browser.heading()).isEqualTo("You are not signed in");
        assertThat(browser.shows(By.id("sign-in"))).isTrue();
        assertThat(browser.shows(By.id("sign-out"))).isFalse();
    }

    @Test
    void a_person_signs_in_from_home_and_sees_who_they_are(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();

        choose(browser.open("/").press("Sign in"), person);

        assertThat(browser.path()).isEqualTo("/my/profile");
        assertThat(browser.heading()).isEqualTo(person.displayName());
        assertThat(browser.open("/").heading()).isEqualTo("You are signed in as " + person.displayName());
    }

    @Test
    void a_sign_in_ends_on_the_page_first_asked_for(Browser browser, StandInControl standIn) {
        signIn(browser, standIn.people().create(), "/my/roles?from=a%20link&n=1");

        assertThat(browser.path()).isEqualTo("/my/roles?from=a%20link&n=1");
        assertThat(browser.heading()).isEqualTo("What may I do here?");
    }

    @Test
    void two_people_in_two_browsers_see_their_own(Browser hers, Browser his, StandInControl standIn) {
        StandInPerson her = standIn.people().create();
        StandInPerson him = standIn.people().create();

        signIn(hers, her, "/my/profile");
        signIn(his, him, "/my/profile");

        assertThat(hers.reload().heading()).isEqualTo(her.displayName());
        assertThat(his.reload().heading()).isEqualTo(him.displayName());
        assertThat(hers.source()).doesNotContain(him.id());
        assertThat(his.source()).doesNotContain(her.id());
    }

    @Test
    void another_account_can_be_chosen_although_one_is_signed_in(Browser browser, StandInControl standIn) {
        StandInPerson first = standIn.people().create();
        StandInPerson second = standIn.people().create();
        signIn(browser, first, "/my/profile");

        choose(browser.open("/").press("Use another account"), second);

        assertThat(browser.heading()).isEqualTo("You are signed in as " + second.displayName());
        assertThat(browser.open("/my/profile").source()).contains(second.id()).doesNotContain(first.id());
    }

    @Test
    void whoever_agrees_to_the_permissions_is_signed_in(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().with("consent", "ask").create();

        signIn(browser, person, "/my/profile")
                .find(By.cssSelector("[name=consent][value=accept]"))
                .click();
        browser.await(it -> it.path().equals("/my/profile"));

        assertThat(browser.heading()).isEqualTo(person.displayName());
    }

    @Test
    void the_session_gets_a_new_id_at_sign_in(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        browser.open("/my/profile");
        browser.open("/");
        String before = browser.driver().manage().getCookieNamed("JSESSIONID").getValue();

        signIn(browser, person, "/my/profile");

        assertThat(browser.driver().manage().getCookieNamed("JSESSIONID").getValue())
                .isNotEqualTo(before);
    }

    @Test
    void under_another_name_of_the_same_host_sign_in_begins_under_the_right_one(
            Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();
        browser.open("/");
        String elsewhere = browser.address().toString().replace("//localhost:", "//127.0.0.1:");

        choose(browser.open(elsewhere + "my/roles?a=b"), person);

        assertThat(browser.path()).isEqualTo("/my/roles?a=b");
        assertThat(browser.heading()).isEqualTo("What may I do here?");
    }

    @Test
    void a_warm_sign_in_calls_the_token_endpoint_and_nothing_else(Browser browser, StandInControl standIn) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            StandInPerson person = standIn.people().create();
            StandInCalls before = standIn.calls();

            choose(browser.open("/sign-in?account=other"), person);

            assertThat(standIn.calls(person).count("token")).isEqualTo(1);
            assertThat(standIn.calls().count("userinfo")).isZero();
            assertThat(standIn.calls().count("metadata")).isEqualTo(before.count("metadata"));
            keys.add(standIn.calls().count("keys") - before.count("keys"));
        }
        // The first may have filled the caches, and the container's ends every five minutes.
        assertThat(keys).filteredOn(count -> count == 0).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void entra_asks_who_signs_in_when_nobody_is_known_there(Browser browser, StandInControl standIn) {
        StandInPerson person = standIn.people().create();

        browser.open("/my/profile");

        assertThat(browser.shows(account(person))).isTrue();
    }
}
