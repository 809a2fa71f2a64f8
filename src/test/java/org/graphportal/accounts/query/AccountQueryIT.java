package org.graphportal.accounts.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graphportal.accounts.query.LookingUp.administrator;
import static org.graphportal.accounts.query.LookingUp.complete;
import static org.graphportal.accounts.query.LookingUp.lookUp;
import static org.graphportal.accounts.query.LookingUp.texts;
import static org.graphportal.signin.SignInSteps.signIn;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.graphportal.browser.Browser;
import org.graphportal.browser.ChromiumOnly;
import org.graphportal.browser.Inspection;
import org.graphportal.it.Http;
import org.graphportal.it.OnThePortal;
import org.graphportal.signin.SignInByHand;
import org.graphportal.standin.StandInControl;
import org.graphportal.standin.StandInPerson;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Looking up what accounts are: what is shown of them, and to whom. */
@OnThePortal
class AccountQueryIT {

    @Test
    void accounts_are_filtered_sorted_counted_and_handed_on(Browser browser, StandInControl standIn) {
        List<String> accounts = new ArrayList<>(standIn.accounts("querya").create(40));
        Collections.reverse(accounts);
        signIn(browser, administrator(standIn).create(), "/admin/accounts");
        lookUp(browser, accounts);

        assertThat(texts(browser, "#counts li")).containsExactly("All: 40", "Enabled: 36", "Disabled: 4", "Others: 0");
        assertThat(texts(browser, "#accounts tbody td:first-child")).hasSize(40).startsWith("Account querya-0040");

        browser.open("/admin/account-query?state=disabled&sort=user");
        assertThat(texts(browser, "#accounts tbody td:nth-child(2)"))
                .containsExactly(
                        "querya-0010@contoso.example",
                        "querya-0020@contoso.example",
                        "querya-0030@contoso.example",
                        "querya-0040@contoso.example");
        assertThat(texts(browser, "#accounts tbody td:last-child")).containsOnly("disabled");

        browser.open("/admin/account-query?department=Legal&job=Nurse&q=QUERYA");
        assertThat(texts(browser, "#accounts tbody td:nth-child(3)"))
                .isNotEmpty()
                .containsOnly("Nurse");
        assertThat(texts(browser, "#accounts tbody td:nth-child(4)")).containsOnly("Legal");
        int number = texts(browser, "#accounts tbody tr").size();
        assertThat(browser.find(By.cssSelector("h2")).getText())
                .isEqualTo("Go on with the " + number + " accounts shown");
        browser.press("Disable …");
        assertThat(browser.path()).isEqualTo("/admin/change-accounts?to=disabled");

        assertThat(browser.open("/admin/account-query?q=nobody")
                        .find(By.id("none"))
                        .getText())
                .isEqualTo("No account fits.");
    }

    @Test
    void whatever_becomes_of_an_account_is_said(Browser browser, StandInControl standIn) {
        List<String> accounts = standIn.accounts("queryd").create(3);
        StandInPerson twin =
                standIn.people().with("mail", "queryd@mail.example").create();
        standIn.people().with("mail", "queryd@mail.example").create();
        StandInPerson odd = standIn.people()
                .with("displayName", "=1+1<script>")
                .with("jobTitle", null)
                .with("department", null)
                .create();
        StandInPerson person = administrator(standIn)
                .with("colleagues", List.of(twin.userPrincipalName()))
                .create();
        signIn(browser, person, "/admin/accounts");

        lookUp(
                browser,
                List.of(
                        odd.userPrincipalName(),
                        "queryd-nobody@contoso.example",
                        "0f3e1c9a-5b7d-4e2f-8a6b-9c0d1e2f3a4b"));

        assertThat(texts(browser, "#accounts tbody td:last-child"))
                .containsExactly("enabled", "not found", "not found");
        assertThat(texts(browser, "#accounts tbody td:first-child"))
                .containsExactly(
                        "=1+1<script>", "queryd-nobody@contoso.example", "0f3e1c9a-5b7d-4e2f-8a6b-9c0d1e2f3a4b");
        assertThat(texts(browser, "#accounts tbody tr:first-child td")).contains("–");

        standIn.fault("user")
                .person(person)
                .status(403)
                .error("Authorization_RequestDenied")
                .times(1)
                .order();
        standIn.fault("user")
                .person(person)
                .status(400)
                .error("Request_BadRequest")
                .times(1)
                .order();
        lookUp(browser.open("/admin/accounts"), accounts);
        assertThat(texts(browser, "#accounts tbody td:last-child"))
                .containsExactlyInAnyOrder("may not be shown", "failed Request_BadRequest", "enabled");
        browser.press("Look them all up again");
        assertThat(texts(browser, "#counts li")).contains("Enabled: 3");
    }

    @Test
    void what_is_shown_can_be_saved_and_no_formula_gets_into_it(Http http, StandInControl standIn) {
        StandInPerson odd = standIn.people()
                .with("displayName", "=1+1")
                .with("jobTitle", "Clerk, \"old\"")
                .with("department", "-")
                .create();
        SignInByHand.signIn(http, administrator(standIn).create(), "/admin/accounts");
        lookUp(http, odd.userPrincipalName() + " nobody-at-all@contoso.example");
        complete(http);

        HttpResponse<String> file = http.get("/admin/accounts.csv?state=all");

        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"accounts.csv\"");
        assertThat(file.body())
                .isEqualTo("\uFEFFnamed,displayName,userPrincipalName,jobTitle,department,accountEnabled,state,id\r\n"
                        + odd.userPrincipalName() + ",'=1+1," + odd.userPrincipalName()
                        + ",\"Clerk, \"\"old\"\"\",'-,true,enabled," + odd.id() + "\r\n"
                        + "nobody-at-all@contoso.example,,,,,,not found,\r\n");
        assertThat(http.get("/admin/accounts.csv?state=enabled").body().lines()).hasSize(2);
    }

    @Test
    void nobody_sees_what_another_has_looked_up(Http his, Http hers, StandInControl standIn) {
        String account = standIn.accounts("queryg").create(1).get(0);
        SignInByHand.signIn(his, administrator(standIn).create(), "/admin/accounts");
        SignInByHand.signIn(hers, administrator(standIn).create(), "/admin/accounts");
        lookUp(his, account);

        assertThat(complete(his)).contains(account);
        assertThat(hers.get("/admin/account-query").body())
                .contains("Nothing has been looked up yet.")
                .doesNotContain(account);
        assertThat(hers.get("/admin/accounts").body()).doesNotContain(account);
    }

    @Test
    @ChromiumOnly
    void the_page_keeps_nobody_out_whatever_it_shows(Browser browser, StandInControl standIn) {
        List<String> accounts = standIn.accounts("queryh").create(120);
        StandInPerson person = administrator(standIn).create();
        signIn(browser, person, "/admin/account-query");
        assertThat(Inspection.faults(browser)).isEmpty();

        lookUp(browser.open("/admin/accounts"), accounts);
        assertThat(Inspection.faults(browser)).isEmpty();
        assertThat(browser.press("Next page").find(By.id("range")).getText()).isEqualTo("101 to 120 of 120");

        standIn.fault("batch")
                .person(person)
                .status(429)
                .header("Retry-After", "60")
                .order();
        browser.press("Look them all up again");
        assertThat(browser.shows(By.id("busy"))).isTrue();
        assertThat(Inspection.faults(browser)).isEmpty();
    }
}
