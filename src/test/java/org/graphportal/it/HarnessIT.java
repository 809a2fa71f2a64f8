package org.graphportal.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.JavascriptExecutor;

/** What tests on the portal may rely on. */
@OnThePortal
class HarnessIT {

    @Test
    void the_home_page_answers(Http http) {
        HttpResponse<String> home = http.get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Graph Portal");
    }

    @Test
    void a_redirect_is_an_answer_and_cookies_are_kept(Http http) {
        HttpResponse<String> profile = http.get("/my/profile");

        assertThat(profile.statusCode()).isEqualTo(302);
        assertThat(http.cookies()).anyMatch(cookie -> cookie.getName().equals("JSESSIONID"));
    }

    @Test
    void two_people_sign_in_with_two_browsers(Browser alice, Browser bob, StandInControl control) {
        StandInPerson one = control.people().with("displayName", "Alice Archer").create();
        StandInPerson two = control.people().with("displayName", "Bob Baker").create();

        alice.signInAs(one);
        bob.signInAs(two);

        assertThat(alice.open("/").text()).contains("Alice Archer").doesNotContain("Bob Baker");
        assertThat(bob.open("/").text()).contains("Bob Baker").doesNotContain("Alice Archer");
        assertThat(control.calls(one).count("token")).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("twice")
    void a_browser_that_others_have_used_knows_nothing(int time, Browser alice, StandInControl control) {
        assertThat(alice.open("/").text()).contains("Sign in");

        alice.signInAs(control.people().create());

        assertThat(alice.path()).isEqualTo("/my/profile");
    }

    static Stream<Integer> twice() {
        return Stream.of(1, 2);
    }

    @ParameterizedTest
    @MethodSource("twice")
    @ChromiumOnly
    void a_browser_that_others_have_used_has_nothing_stored(int time, Browser alice) {
        JavascriptExecutor script = (JavascriptExecutor) alice.open("/").driver();

        assertThat(script.executeScript("return localStorage.length + sessionStorage.length"))
                .isEqualTo(0L);
        assertThat(alice.console()).isEmpty();

        script.executeScript("localStorage.a = sessionStorage.b = 'left behind'; console.log('left behind')");
    }

    @Test
    @ChromiumOnly
    void a_browser_reaches_no_other_machine(Browser alice) {
        Object answer = ((JavascriptExecutor)
                        alice.open(alice.address().toString()).driver())
                .executeAsyncScript("fetch('https://example.org/', {mode: 'no-cors'})"
                        + ".then(() => arguments[0]('reached'), () => arguments[0]('refused'))");

        assertThat(answer).isEqualTo("refused");
    }

    @Test
    void the_log_of_the_server_is_at_hand(Portal portal) {
        assertThat(portal.log()).contains("ROOT");
    }
}
