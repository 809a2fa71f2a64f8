package org.graphportal.accounts.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.accounts.query.LookingUp.administrator;
import static org.graphportal.accounts.query.LookingUp.complete;
import static org.graphportal.accounts.query.LookingUp.lookUp;
import static org.graphportal.accounts.query.LookingUp.texts;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.http.HttpResponse;
import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** How often Graph is asked what accounts are, and what happens when it does not answer. */
@OnThePortal
class AccountQueryCallsIT {

    @Test
    void each_account_is_read_once_by_whatever_name_it_was_given(Http http, StandInControl standIn) {
        List<String> accounts = standIn.accounts("queryb").create(44);
        String id = standIn.people().named(accounts.get(0)).id();
        StandInPerson person =
                administrator(standIn).with("accounts", "queryb-").create();
        SignInByHand.signIn(http, person, "/admin/accounts");

        // Two by their mail address, one of these a second time, and one by its id too.
        lookUp(
                http,
                String.join("\n", accounts.subList(0, 43)) + " queryb-0044@mail.contoso.example "
                        + "QUERYB-0002@MAIL.contoso.example " + id);
        String page = complete(http);

        assertThat(page).contains("1 to 44 of 44", "Named more than once, and listed once: 2.");
        // 46 names, 2 of which are no user names, found by mail address and read by id then.
        assertThat(standIn.calls(person).count("item:user")).isEqualTo(48);
        assertThat(standIn.calls(person).count("item:users")).isEqualTo(2);
        assertThat(standIn.calls(person).count("batch")).isEqualTo(3 + 1 + 1);
        assertThat(standIn.calls(person).count("user")).isZero();
        http.get("/admin/account-query?state=disabled");
        assertThat(standIn.calls(person).count("batch")).isEqualTo(5);
    }

    @Test
    void a_thousand_accounts_are_fifty_calls_and_few_more_where_graph_is_busy(Http http, StandInControl standIn) {
        List<String> accounts = standIn.accounts("queryc").create(1_000);
        StandInPerson person = administrator(standIn).create();
        SignInByHand.signIn(http, person, "/admin/accounts");

        lookUp(http, String.join(",", accounts));
        assertThat(complete(http)).contains("All: 1,000", "Enabled: 900", "Disabled: 100", "Others: 0");
        assertThat(standIn.calls(person).count("batch")).isEqualTo(50);

        standIn.fault("user")
                .person(person)
                .status(429)
                .header("Retry-After", "0.1")
                .percent(10)
                .order();
        http.post("/admin/account-query-action", "do=again");
        assertThat(complete(http)).contains("Enabled: 900", "Disabled: 100", "Others: 0");
        assertThat(standIn.calls(person).count("batch") - 50).isBetween(55, 60);
    }

    @Test
    void a_busy_graph_is_left_alone_and_what_was_read_is_kept(Browser browser, StandInControl standIn) {
        List<String> accounts = standIn.accounts("querye").create(30);
        StandInPerson person = administrator(standIn).create();
        signIn(browser, person, "/admin/accounts");
        standIn.fault("batch")
                .person(person)
                .status(429)
                .header("Retry-After", "60")
                .order();

        lookUp(browser, accounts);

        assertThat(browser.find(By.id("reading")).getText()).contains("Read so far: 0 of 30");
        assertThat(browser.find(By.id("busy")).getText())
                .isEqualTo("Microsoft Graph is busy. The page goes on in 60 s.");
        assertThat(browser.shows(By.id("disable"))).isFalse();

        standIn.clearFaults(person);
        assertThat(browser.reload().shows(By.id("reading"))).isFalse();
        assertThat(texts(browser, "#counts li")).contains("All: 30", "Enabled: 27");
    }

    @Test
    void a_graph_that_does_not_answer_is_not_asked_for_ever(Http http, StandInControl standIn) {
        List<String> accounts = standIn.accounts("queryf").create(5);
        StandInPerson person = administrator(standIn).create();
        SignInByHand.signIn(http, person, "/admin/accounts");
        standIn.fault("batch").person(person).behaviour("close").order();

        lookUp(http, String.join(" ", accounts));

        HttpResponse<String> page = http.get("/admin/account-query");
        assertThat(page.headers().firstValue("Refresh"))
                .hasValueSatisfying(it -> assertThat(it).matches("[24]"));
        http.get("/admin/account-query");
        page = http.get("/admin/account-query");
        assertThat(page.headers().firstValue("Refresh")).isEmpty();
        assertThat(page.body()).contains("Microsoft Graph does not answer.", "id=\"go-on\"");

        standIn.clearFaults(person);
        assertThat(complete(http)).contains("Enabled: 5");
    }
}
